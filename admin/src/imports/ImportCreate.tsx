import {
  Alert,
  Button,
  FormControlLabel,
  Stack,
  Step,
  StepLabel,
  Stepper,
  Switch,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { useState } from 'react';
import { HttpError } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { PageHeader } from '../components/PageHeader';
import { useText } from '../i18n/text';
import { hasEnded, startImport, type Mapping, type Suggestion } from './import-api';
import { ImportReport } from './ImportReport';
import { MappingStep } from './MappingStep';
import { UploadStep } from './UploadStep';
import { useImport } from './useImport';

const STEPS = ['upload', 'map', 'check', 'run'] as const;

interface Upload {
  file: File;
  suggestion: Suggestion;
}

/** An error's message with what it says of single fields: a mapping has no inputs to show them at. */
const wordsOf = (error: unknown): string => {
  const body =
    error instanceof HttpError
      ? (error.body as { error?: { details?: { errors?: { path: string; message: string }[] } } })
      : {};
  const more = body.error?.details?.errors?.map(({ path, message }) => `${path}: ${message}`) ?? [];
  return [(error as Error).message, ...more].join(' · ');
};

const Buttons = ({
  back,
  next,
  onBack,
  onNext,
  disabled,
}: {
  back?: string;
  next: string;
  onBack?: () => void;
  onNext: () => void;
  disabled?: boolean;
}) => (
  <Stack direction="row" gap={2} justifyContent="space-between">
    {back ? (
      <Button variant="text" onClick={onBack}>
        {back}
      </Button>
    ) : (
      <span />
    )}
    <Button variant="contained" onClick={onNext} disabled={disabled}>
      {next}
    </Button>
  </Stack>
);

/** The wizard: upload → map columns → dry run with every error → run. Nothing is stored before the last step. */
export const ImportCreate = () => {
  const t = useText();
  const navigate = useNavigate();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const [upload, setUpload] = useState<Upload | null>(null);
  const [mapping, setMapping] = useState<Mapping>({ steps: [] });
  const [valid, setValid] = useState(true);
  const [checkId, setCheckId] = useState<number | null>(null);
  const [partial, setPartial] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { data: check } = useImport(checkId);
  const at = !upload ? 0 : checkId === null ? 1 : 2;
  const order = async (dryRun: boolean, asked = mapping) => {
    if (!upload) return;
    setBusy(true);
    setProblem(null);
    try {
      const { id } = await startImport({
        file: upload.file,
        mapping: asked,
        dryRun,
        partial: !dryRun && partial,
      });
      if (dryRun) setCheckId(id);
      else navigate(`/imports/${id}/show`);
    } catch (error) {
      setProblem(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const checked = Boolean(check && hasEnded(check));
  const confirmed = Boolean(mapping.confirm?.includes('duplicates'));
  const sameNumbers = confirmed || Boolean(check?.errors?.some(({ code }) => code?.startsWith('duplicate')));
  const confirmDuplicates = (wanted: boolean) => {
    const { confirm: _before, ...rest } = mapping;
    const next = wanted ? { ...rest, confirm: ['duplicates'] } : rest;
    setMapping(next);
    void order(true, next);
  };
  const flawless = checked && !check?.failed && check?.status !== 'failed';
  return (
    <Stack gap={6} sx={({ look }) => ({ maxWidth: look.sizes.portalPage })}>
      <PageHeader
        title={t('imports.new')}
        text={
          upload
            ? t('imports.fileFacts', { name: upload.file.name, count: upload.suggestion.rows })
            : t('imports.newText')
        }
      />
      <Stepper activeStep={at} alternativeLabel={narrow}>
        {STEPS.map((step) => (
          <Step key={step}>
            <StepLabel>{t(`imports.steps.${step}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {problem && <Alert severity="error">{problem}</Alert>}
      {at === 0 && (
        <UploadStep
          onRead={(file, suggestion) => {
            setUpload({ file, suggestion });
            setMapping(structuredClone(suggestion.mapping));
          }}
        />
      )}
      {at === 1 && upload && (
        <>
          <MappingStep
            suggestion={upload.suggestion}
            mapping={mapping}
            onChange={setMapping}
            onValid={setValid}
          />
          <Buttons
            back={t('imports.otherFile')}
            onBack={() => setUpload(null)}
            next={t('imports.check')}
            onNext={() => void order(true)}
            disabled={busy || !valid || mapping.steps.length === 0}
          />
        </>
      )}
      {at === 2 && check && (
        <>
          <ImportReport job={check} />
          {checked && sameNumbers && (
            <FormControlLabel
              control={
                <Switch
                  checked={confirmed}
                  disabled={busy}
                  onChange={(event) => confirmDuplicates(event.target.checked)}
                />
              }
              label={t('imports.confirmDuplicates')}
            />
          )}
          {checked && !flawless && (
            <FormControlLabel
              control={<Switch checked={partial} onChange={(event) => setPartial(event.target.checked)} />}
              label={t('imports.partial')}
            />
          )}
          {checked && (
            <Buttons
              back={t('imports.backToMapping')}
              onBack={() => setCheckId(null)}
              next={t('imports.run')}
              onNext={() => void order(false)}
              disabled={busy || (!flawless && !partial)}
            />
          )}
        </>
      )}
    </Stack>
  );
};
