import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useRef, useState, type DragEvent } from 'react';
import { useText } from '../i18n/text';
import { suggestMapping, type Suggestion } from './import-api';
import { TemplateLinks } from './TemplateLinks';

interface UploadStepProps {
  onRead: (file: File, suggestion: Suggestion) => void;
}

/** First step: the file is read to its end, so that a broken one is known at once. */
export const UploadStep = ({ onRead }: UploadStepProps) => {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setReading(file.name);
    setProblem(null);
    try {
      onRead(file, await suggestMapping(file));
    } catch (error) {
      setProblem((error as Error).message);
      setReading(null);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <Stack gap={4}>
      <Stack
        alignItems="center"
        gap={3}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={({ look }) => ({
          p: 14,
          textAlign: 'center',
          border: `1px dashed ${over ? look.accent.solid : look.palette.lineStrong}`,
          borderRadius: `${look.radii.card}px`,
          backgroundColor: over ? look.accent.soft : look.palette.sunken,
        })}
      >
        <UploadIcon
          sx={({ look }) => ({ fontSize: look.sizes.illustration, color: look.accent.text })}
          aria-hidden
        />
        <Typography variant="h4" component="p">
          {reading ?? t('imports.drop')}
        </Typography>
        <Typography color="text.secondary">{t('imports.formats')}</Typography>
        {reading ? (
          <Box sx={{ width: '100%', maxWidth: '32ch' }}>
            <LinearProgress aria-label={t('imports.reading')} />
          </Box>
        ) : (
          <Button variant="contained" onClick={() => input.current?.click()}>
            {t('imports.choose')}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.xlsx,text/csv"
          aria-label={t('imports.choose')}
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </Stack>
      {problem && <Alert severity="error">{problem}</Alert>}
      <TemplateLinks />
    </Stack>
  );
};
