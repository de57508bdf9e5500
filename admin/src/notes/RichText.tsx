import BoldIcon from '@mui/icons-material/FormatBold';
import ItalicIcon from '@mui/icons-material/FormatItalic';
import ListIcon from '@mui/icons-material/FormatListBulleted';
import NumberedIcon from '@mui/icons-material/FormatListNumbered';
import { Box, IconButton, Stack } from '@mui/material';
import { Editor } from '@tiptap/core';
import { Mention } from '@tiptap/extension-mention';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/text';

interface RichTextProps {
  /** HTML that it begins with. */
  start: string;
  label: string;
  onChange: (html: string) => void;
}

/** A place to write with bold, italic and lists; mentions that stand in the text stay. */
export const RichText = ({ start, label, onChange }: RichTextProps) => {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const changed = useRef(onChange);
  const first = useRef(start);
  changed.current = onChange;
  useEffect(() => {
    const made = new Editor({
      element: place.current,
      extensions: [StarterKit, Mention],
      content: first.current,
      // Its own style sheet would come without the page's nonce; ours stands below.
      injectCSS: false,
      editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
      onUpdate: () => changed.current(made.getHTML()),
    });
    setEditor(made);
    return () => made.destroy();
  }, [label]);
  return (
    <Box>
      <Stack direction="row" gap={1}>
        <IconButton
          size="small"
          aria-label={t('notes.bold')}
          onClick={() => editor?.chain().focus().toggleBold().run()}
        >
          <BoldIcon fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t('notes.italic')}
          onClick={() => editor?.chain().focus().toggleItalic().run()}
        >
          <ItalicIcon fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t('notes.list')}
          onClick={() => editor?.chain().focus().toggleBulletList().run()}
        >
          <ListIcon fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t('notes.numbered')}
          onClick={() => editor?.chain().focus().toggleOrderedList().run()}
        >
          <NumberedIcon fontSize="small" />
        </IconButton>
      </Stack>
      <Box
        ref={place}
        sx={({ look, spacing }) => ({
          '& .ProseMirror': {
            minHeight: spacing(24),
            p: 3,
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
            border: `1px solid ${look.palette.lineStrong}`,
            borderRadius: `${look.radii.control}px`,
          },
          '& .ProseMirror p': { m: 0 },
          '& [data-type=mention]': { color: look.accent.text },
        })}
      />
    </Box>
  );
};
