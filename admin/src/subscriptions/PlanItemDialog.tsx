import { FormControlLabel, Switch } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DateBox } from '../components/DateBox';
import type { PlanItem } from '../data/records';
import { useFormat, useText } from '../i18n/text';

interface PlanItemDialogProps {
  item: PlanItem;
  onClose: () => void;
  onSaved: () => void;
}

/** Moves or skips one row of the plan; the others stay as they are. */
export const PlanItemDialog = ({ item, onClose, onSaved }: PlanItemDialogProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const [issueDate, setIssueDate] = useState(item.issueDate);
  const [skipped, setSkipped] = useState(item.state === 'skipped');
  const save = async () => {
    await dataProvider.update('plan-items', {
      id: item.id,
      data: { issueDate, status: skipped ? 'skipped' : 'planned' },
      previousData: item,
    });
    notify(t('plan.saved'), { type: 'success' });
    onSaved();
  };
  return (
    <ActionDialog
      open
      title={format.period(item.periodStart, item.periodEnd)}
      text={t('plan.editText')}
      confirm={t('save')}
      ready={Boolean(issueDate)}
      onConfirm={save}
      onClose={onClose}
    >
      <DateBox label={t('plan.issueDate')} value={issueDate} onChange={setIssueDate} required />
      <FormControlLabel
        control={<Switch checked={skipped} onChange={(event) => setSkipped(event.target.checked)} />}
        label={t('plan.skip')}
      />
    </ActionDialog>
  );
};
