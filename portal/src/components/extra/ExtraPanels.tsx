import type { Values } from '@ortak/kernel/extra';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { requestJson } from '../../api/request';
import { RequestError, statusOf } from '../../api/request-error';
import { useWords } from '../../i18n/use-words';
import { BusyButton } from '../ui/BusyButton';
import { KeyFacts } from '../ui/KeyFacts';
import { useNotices } from '../ui/Notices';
import { Panel } from '../ui/Panel';
import { blocksOf, EXTRA_KEY, shownBlocks, useExtraForm } from './extra-form';
import { ExtraInputs } from './ExtraInputs';
import { ExtraValue } from './ExtraValue';
import { useExtraDraft } from './use-extra-draft';

interface ExtraPanelsProps {
  readonly entity: string;
  readonly record: number;
  readonly stored: Values | undefined;
  /** Queries that show the record, or what was asked for about it, to be asked again after a change. Absent: nothing is changed here. */
  readonly queryKeys?: readonly (readonly unknown[])[];
}

/** What our staff want to know beside the usual about a record, as they arranged it; filled in here where they ask for it. */
export const ExtraPanels = ({ entity, record, stored = {}, queryKeys }: ExtraPanelsProps) => {
  const { t } = useWords();
  const form = useExtraForm(entity, record).data;
  const [editing, setEditing] = useState(false);
  if (form === undefined) return null;
  const all = blocksOf(form);
  const blocks = shownBlocks(all, stored);
  const writable =
    queryKeys !== undefined && all.some(({ fields }) => fields.some((field) => field.writable));
  if (blocks.length === 0 && !writable) return null;
  const edit = writable ? (
    <Button size="small" onClick={() => setEditing(true)}>
      {t('portal.profile.edit')}
    </Button>
  ) : undefined;
  if (editing && queryKeys)
    return (
      <Panel title={t('portal.extra.title')}>
        <ExtraEdit
          entity={entity}
          record={record}
          stored={stored}
          queryKeys={queryKeys}
          onClose={() => setEditing(false)}
        />
      </Panel>
    );
  return (
    <>
      {blocks.map(({ key, title, fields }, index) => (
        <Panel key={key} title={title || t('portal.extra.title')} action={index === 0 ? edit : undefined}>
          <KeyFacts
            facts={fields.map((field) => ({
              label: field.label,
              value: <ExtraValue field={field} value={stored[field.key]} />,
              wide: field.type === 'longtext',
            }))}
          />
        </Panel>
      ))}
    </>
  );
};

type ExtraEditProps = Required<ExtraPanelsProps> & {
  readonly stored: Values;
  readonly onClose: () => void;
};

const ExtraEdit = ({ entity, record, stored, queryKeys, onClose }: ExtraEditProps) => {
  const { t } = useWords();
  const notify = useNotices();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const extra = useExtraDraft(entity, record, stored);
  const reviewed = extra.fields.form?.reviewed === true;

  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    const changes = extra.changes();
    try {
      await requestJson(`/api/portal/${entity}/${record}`, {
        method: 'PUT',
        body: { extra: changes },
      });
      await Promise.all([...queryKeys, EXTRA_KEY].map((queryKey) => queries.invalidateQueries({ queryKey })));
      const waits = reviewed && Object.keys(changes).length > 0;
      notify(t(waits ? 'portal.ownData.asked' : 'portal.profile.saved'));
      onClose();
    } catch (error) {
      if (!extra.refused(error)) {
        const fallback = t(statusOf(error) === 0 ? 'portal.problem.offline' : 'portal.problem.server');
        setProblem((error instanceof RequestError && error.message) || fallback);
      }
      setBusy(false);
    }
  };

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}
    >
      {reviewed ? <Alert severity="info">{t('portal.ownData.help')}</Alert> : null}
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      <ExtraInputs {...extra.fields} />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <BusyButton busy={busy} type="submit" variant="contained">
          {t('portal.profile.save')}
        </BusyButton>
        <Button onClick={onClose}>{t('portal.profile.cancel')}</Button>
      </Box>
    </Box>
  );
};
