import type { Language } from '@ortak/kernel/i18n';
import { TextField } from '@mui/material';
import { useState } from 'react';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../i18n/text';
import { readLines } from './field-form';

interface PasteDialogProps {
  language: Language;
  keyOf: (name: string) => string;
  onPaste: (options: ReturnType<typeof readLines>) => void;
  onClose: () => void;
}

/** Many options at once, one a line. */
export const PasteDialog = ({ language, keyOf, onPaste, onClose }: PasteDialogProps) => {
  const t = useText();
  const [text, setText] = useState('');
  const lines = readLines(text, language, keyOf);
  return (
    <ActionDialog
      open
      title={t('extra.paste')}
      text={t('extra.pasteText')}
      confirm={t('extra.pasteCount', { count: lines.length })}
      ready={lines.length > 0}
      onConfirm={() => {
        onPaste(lines);
        return Promise.resolve();
      }}
      onClose={onClose}
    >
      <TextField
        multiline
        minRows={8}
        maxRows={16}
        autoFocus
        label={t('extra.pasteLines')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </ActionDialog>
  );
};
