import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useRef, useState, type DragEvent } from 'react';
import { useRefresh } from 'react-admin';
import { useText } from '../i18n/text';
import type { Target } from '../notes/note';
import { sendFile } from './document';

interface Sending {
  readonly name: string;
  readonly part: number;
}

/** Takes files by drag and drop or by choosing, one after the other, and says how far each is. */
export const UploadBox = ({ target }: { target: Target }) => {
  const t = useText();
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const take = async (files: readonly File[]) => {
    setProblems([]);
    for (const file of files) {
      setSending({ name: file.name, part: 0 });
      await sendFile(file, target, (part) => setSending({ name: file.name, part })).catch((error: Error) =>
        setProblems((before) => [...before, `${file.name}: ${error.message}`]),
      );
    }
    setSending(null);
    refresh();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (sending === null) void take([...event.dataTransfer.files]);
  };
  return (
    <Stack gap={2}>
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        alignItems="center"
        gap={3}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={({ look }) => ({
          p: 4,
          border: `1px dashed ${over ? look.accent.solid : look.palette.lineStrong}`,
          borderRadius: `${look.radii.card}px`,
          backgroundColor: over ? look.accent.soft : look.palette.sunken,
        })}
      >
        <UploadIcon aria-hidden sx={({ look }) => ({ color: look.accent.text })} />
        <Stack sx={{ flex: 1, width: '100%' }}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>
            {sending ? sending.name : t('documents.drop')}
          </Typography>
          {sending ? (
            <LinearProgress
              variant="determinate"
              value={sending.part * 100}
              aria-label={t('documents.sending')}
            />
          ) : (
            <Typography variant="caption" color="text.secondary">
              {t('documents.formats')}
            </Typography>
          )}
        </Stack>
        <Button variant="outlined" disabled={sending !== null} onClick={() => input.current?.click()}>
          {t('documents.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('documents.choose')}
          onChange={(event) => {
            void take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </Stack>
      {problems.map((problem) => (
        <Alert key={problem} severity="error">
          {problem}
        </Alert>
      ))}
    </Stack>
  );
};
