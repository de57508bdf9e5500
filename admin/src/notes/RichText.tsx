import BoldIcon from '@mui/icons-material/FormatBold';
import ItalicIcon from '@mui/icons-material/FormatItalic';
import HeadingIcon from '@mui/icons-material/Title';
import ListIcon from '@mui/icons-material/FormatListBulleted';
import NumberedIcon from '@mui/icons-material/FormatListNumbered';
import { Box, IconButton, Stack } from '@mui/material';
import { Editor } from '@tiptap/core';
import { Mention } from '@tiptap/extension-mention';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { useGetList } from 'react-admin';
import { useText } from '../i18n/text';
import { suggestColleagues, type Colleague, type Suggesting } from './mention-suggestion';
import { MentionList } from './MentionList';

interface RichTextProps {
  /** HTML that it begins with. */
  start: string;
  label: string;
  onChange: (html: string) => void;
  direction?: 'ltr' | 'rtl';
  /** A text that is published: with headings, and nobody of us is mentioned in it. */
  article?: boolean;
}

const STAFF = { kind: 'staff', blocked: false };
const ALL = { page: 1, perPage: 500 };
const BY_NAME = { field: 'name', order: 'ASC' } as const;

/** A place to write with bold, italic and lists. "@" mentions a colleague: the arrow keys choose, Enter takes. */
export const RichText = ({ start, label, onChange, direction = 'ltr', article = false }: RichTextProps) => {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const changed = useRef(onChange);
  const first = useRef(start);
  changed.current = onChange;
  const { data: staff = [] } = useGetList<Colleague>(
    'users',
    { filter: STAFF, pagination: ALL, sort: BY_NAME },
    { enabled: !article },
  );
  const [suggesting, setSuggesting] = useState<Suggesting | null>(null);
  const [chosen, setChosen] = useState(0);
  // The editor is made once and asks for what holds now.
  const now = useRef({ staff, suggesting, chosen });
  now.current = { staff, suggesting, chosen };
  useEffect(() => {
    const show = (next: Suggesting | null) => {
      setSuggesting(next);
      setChosen(0);
    };
    const key = ({ key: pressed }: KeyboardEvent): boolean => {
      const { suggesting: open, chosen: at } = now.current;
      const found = open?.found ?? [];
      if (!open || found.length === 0) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[pressed];
      if (step) setChosen((at + step + found.length) % found.length);
      else if (pressed === 'Enter' || pressed === 'Tab') open.pick(found[at] ?? (found[0] as Colleague));
      else return false;
      return true;
    };
    const suggestion = suggestColleagues({ show, key, colleagues: () => now.current.staff });
    const made = new Editor({
      element: place.current,
      extensions: article ? [StarterKit] : [StarterKit, Mention.configure({ suggestion })],
      content: first.current,
      // Its own style sheet would come without the page's nonce; ours stands below.
      injectCSS: false,
      editorProps: {
        attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', dir: direction },
      },
      onUpdate: () => changed.current(made.getHTML()),
    });
    setEditor(made);
    return () => made.destroy();
  }, [label, direction, article]);
  return (
    <Box>
      {suggesting && <MentionList suggesting={suggesting} chosen={chosen} />}
      <Stack direction="row" gap={1}>
        {article && (
          <IconButton
            size="small"
            aria-label={t('notes.heading')}
            onClick={() => editor?.chain().focus().toggleHeading({ level: 2 }).run()}
          >
            <HeadingIcon fontSize="small" />
          </IconButton>
        )}
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
            minHeight: spacing(article ? 60 : 24),
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
