import AddIcon from '@mui/icons-material/Add';
import { Alert, Box, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { EditBase, HttpError, useCanAccess, useEditContext, useNotify, useRefresh } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { PageSkeleton } from '../components/PageSkeleton';
import { StatusChip } from '../components/StatusChip';
import { FormSection, Wide } from '../components/form/FormSection';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { post, requestJson } from '../session/request';
import { textOf, type AnalysisForm } from '../analyses/analysis';
import { BandRows } from './BandRows';
import { draftOf, moved, newSection, removed, replaced, type Draft } from './draft';
import { FormSettings } from './FormSettings';
import { LivePreview } from './LivePreview';
import { Movable } from './Movable';
import { flatten, problemAt, type Problems } from './problems';
import { SectionCard } from './SectionCard';

interface Failure {
  readonly message: string;
  readonly problems: Problems;
}

const failureOf = (error: unknown): Failure => ({
  message: (error as Error).message,
  problems: flatten(error instanceof HttpError ? (error.body as { errors?: unknown } | null)?.errors : null),
});

const Designer = ({ form }: { form: AnalysisForm }) => {
  const t = useText();
  const language = useLanguage();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'analysis-forms', action: 'edit' });
  const [draft, setDraft] = useState(() => draftOf(form));
  const [stored, setStored] = useState(form);
  const [dirty, setDirty] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const problems = failure?.problems ?? {};
  const change = (more: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...more }));
    setDirty(true);
  };
  const { sections } = draft;
  const path = `/api/console/analysis-forms/${form.id}`;

  /** Saves, and does something with what was saved; what fails is told at its place, and nothing typed is lost. */
  const perform = async (then?: (saved: AnalysisForm) => Promise<AnalysisForm>) => {
    setBusy(true);
    try {
      const body = JSON.stringify({ ...draft, version: stored.version });
      let next = dirty ? await requestJson<AnalysisForm>(path, { method: 'PUT', body }) : stored;
      setStored(next);
      setDirty(false);
      if (then) next = await then(next);
      setStored(next);
      setFailure(null);
      notify(t(then ? 'forms.done' : 'forms.saved'), { type: 'success' });
      refresh();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  const act = (action: 'publish' | 'retire') =>
    perform(({ version }) => post<AnalysisForm>(`${path}/${action}`, { version }));
  const state = stored.status === 'published' && stored.changed ? 'changed' : stored.status;
  return (
    <Stack gap={4}>
      <PageHeader
        title={labelIn(language, draft) || form.name}
        aside={<StatusChip noun="analysisForm" status={state} />}
        text={stored.publishedVersion ? t('forms.version', { number: stored.publishedVersion }) : undefined}
        actions={
          canAccess && (
            <>
              {stored.status === 'published' && (
                <Button variant="text" disabled={busy} onClick={() => void act('retire')}>
                  {t('forms.retire')}
                </Button>
              )}
              <Button variant="outlined" disabled={busy || !dirty} onClick={() => void perform()}>
                {t('forms.save')}
              </Button>
              <Button
                variant="contained"
                disabled={busy || (state === 'published' && !dirty)}
                onClick={() => void act('publish')}
              >
                {t('forms.publish')}
              </Button>
            </>
          )
        }
      />
      {failure && (
        <Alert severity="error" role="alert">
          {failure.message} {t('forms.nothingLost')}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <Stack gap={4}>
          <FormSettings draft={draft} onChange={change} problems={problems} />
          {sections.map((section, index) => (
            <Movable
              key={section.key}
              kind="sections"
              index={index}
              count={sections.length}
              name={textOf(section.labels, language) || t('forms.section')}
              onMove={(from, to) => change({ sections: moved(sections, from, to) })}
              onRemove={() => change({ sections: removed(sections, index) })}
            >
              <SectionCard
                path={`sections.${index}`}
                section={section}
                sections={sections}
                onChange={(next) => change({ sections: replaced(sections, index, next) })}
                problems={problems}
              />
            </Movable>
          ))}
          {problems.sections && <Alert severity="error">{problems.sections}</Alert>}
          <Button
            variant="outlined"
            startIcon={<AddIcon />}
            sx={{ alignSelf: 'flex-start' }}
            onClick={() => change({ sections: [...sections, newSection(sections)] })}
          >
            {t('forms.addSection')}
          </Button>
          <FormSection title={t('forms.result')} text={t('forms.resultText')}>
            <Wide>
              <BandRows bands={draft.bands} onChange={(bands) => change({ bands })} problems={problems} />
            </Wide>
            <Wide>
              <TextField
                label={t('forms.formula')}
                value={draft.formula ?? ''}
                onChange={(event) => change({ formula: event.target.value || null })}
                error={Boolean(problemAt(problems, 'formula'))}
                helperText={problemAt(problems, 'formula') ?? t('forms.formulaHelp')}
                fullWidth
              />
            </Wide>
          </FormSection>
        </Stack>
        <Box
          sx={({ look }) => ({
            position: { lg: 'sticky' },
            top: `${look.sizes.bar * 1.5}px`,
            maxHeight: { lg: `calc(100dvh - ${look.sizes.bar * 2}px)` },
            overflowY: { lg: 'auto' },
          })}
        >
          <LivePreview draft={draft} />
        </Box>
      </Box>
    </Stack>
  );
};

const DesignerFrame = () => {
  const { record, isPending } = useEditContext<AnalysisForm>();
  if (isPending || !record) return <PageSkeleton />;
  return <Designer key={record.id} form={record} />;
};

/** Where an analysis form is designed: settings, sections with questions, bands; beside it the form as it will be answered. */
export const FormDesigner = () => (
  <EditBase>
    <DesignerFrame />
  </EditBase>
);
