import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import { Alert, Button, Card, Stack, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { HttpError, useNotify, useRefresh } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { useText } from '../i18n/text';
import { countChanges, type Differences } from './definitions';
import { applyDefinitions, downloadDefinitions, tryDefinitions } from './definitions-api';
import { DifferenceCard } from './DifferenceCard';

interface Loaded {
  readonly name: string;
  readonly file: unknown;
  readonly differences: Differences;
}

interface Problem {
  readonly message: string;
  readonly places: readonly { readonly path: string; readonly message: string }[];
}

interface Refused {
  error?: { details?: { errors?: { path: string; message: string }[] } };
}

const problemOf = (error: unknown): Problem => ({
  message: (error as Error).message,
  places:
    error instanceof HttpError ? ((error.body as Refused | undefined)?.error?.details?.errors ?? []) : [],
});

/** Definitions as a file: out of this installation, or into it after the differences have been looked at. */
export const DefinitionsPage = () => {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const input = useRef<HTMLInputElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const during = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const read = (chosen: File) =>
    during(async () => {
      setLoaded(null);
      let file: unknown;
      try {
        file = JSON.parse(await chosen.text());
      } catch {
        throw new Error(t('definitions.notJson'));
      }
      setLoaded({ name: chosen.name, file, differences: await tryDefinitions(file) });
    });
  const apply = () =>
    during(async () => {
      if (!loaded) return;
      const done = await applyDefinitions(loaded.file, loaded.differences.state);
      notify(t('definitions.applied', { count: countChanges(done) }), { type: 'success' });
      setLoaded({ ...loaded, differences: await tryDefinitions(loaded.file) });
      refresh();
    });
  const changes = loaded ? countChanges(loaded.differences) : 0;
  return (
    <Stack gap={4}>
      <PageHeader
        title={t('definitions.title')}
        actions={
          <Button
            variant="outlined"
            startIcon={<DownloadIcon />}
            disabled={busy}
            onClick={() => void during(downloadDefinitions)}
          >
            {t('definitions.download')}
          </Button>
        }
      />
      <Card>
        <Stack gap={3} alignItems="flex-start" sx={{ p: 5 }}>
          <Typography>{t('definitions.text')}</Typography>
          <Typography color="text.secondary">{t('definitions.rules')}</Typography>
          <Button
            variant={loaded ? 'outlined' : 'contained'}
            startIcon={<UploadIcon />}
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            {loaded ? loaded.name : t('definitions.choose')}
          </Button>
          <input
            ref={input}
            hidden
            type="file"
            accept=".json,application/json"
            aria-label={t('definitions.choose')}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              // The same file can be chosen again after it was mended.
              event.target.value = '';
              if (chosen) void read(chosen);
            }}
          />
        </Stack>
      </Card>
      {problem && (
        <Alert severity="error" role="alert">
          {problem.message}
          {problem.places.length > 0 && (
            <Stack component="ul" sx={{ m: 0, pl: 4 }}>
              {problem.places.slice(0, 20).map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  <code>{path}</code>: {message}
                </li>
              ))}
            </Stack>
          )}
        </Alert>
      )}
      {loaded && (
        <>
          <Stack direction="row" gap={3} alignItems="center" justifyContent="space-between" flexWrap="wrap">
            <Typography role="status">{t('definitions.found', { count: changes })}</Typography>
            {changes > 0 && (
              <Button variant="contained" disabled={busy} onClick={() => void apply()}>
                {t('definitions.apply', { count: changes })}
              </Button>
            )}
          </Stack>
          {loaded.differences.parts.map((part) => (
            <DifferenceCard key={part.name} part={part} />
          ))}
        </>
      )}
    </Stack>
  );
};
