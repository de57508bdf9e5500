import type { Labels } from '@ortak/kernel/i18n';
import HandOverIcon from '@mui/icons-material/SwapHorizOutlined';
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCanAccess, useRefresh } from 'react-admin';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { ActionDialog } from '../components/ActionDialog';
import { DateBox } from '../components/DateBox';
import { PickInput, PickManyInput } from '../components/form/inputs';
import type { User } from '../data/records';
import { todayIn } from '../data/today';
import { labelIn } from '../i18n/label-in';
import { useFormat, useLanguage, useText } from '../i18n/text';
import { problemOf } from '../session/problem-of';
import { post } from '../session/request';

interface Report {
  readonly members: number;
  readonly units: number;
  readonly roles: readonly {
    readonly role: number;
    readonly name: string;
    readonly labels?: Labels | null;
    readonly count: number;
  }[];
  readonly outOfReach: number;
}

interface Values {
  to: number | null;
  roles: number[];
}

/** What passes on, in numbers: counted by the same program that does it. */
const Numbers = ({ report }: { report: Report }) => {
  const t = useText();
  const language = useLanguage();
  if (report.members + report.units === 0) return <Alert severity="info">{t('handOver.nothing')}</Alert>;
  return (
    <Stack gap={2}>
      <Alert severity="info" icon={false}>
        <Typography fontWeight="fontWeightMedium">
          {t('handOver.counts', { members: report.members, units: report.units })}
        </Typography>
        {report.roles.map((role) => (
          <Typography key={role.role} variant="body2">
            {labelIn(language, role)}: {role.count}
          </Typography>
        ))}
      </Alert>
      {report.outOfReach > 0 && (
        <Alert severity="warning">{t('handOver.outOfReach', { count: report.outOfReach })}</Alert>
      )}
    </Stack>
  );
};

const Dialog = ({ user, onClose }: { user: User; onClose: () => void }) => {
  const t = useText();
  const format = useFormat();
  const refresh = useRefresh();
  const form = useForm<Values>({ defaultValues: { to: null, roles: [] } });
  const { to, roles = [] } = useWatch({ control: form.control });
  const [date, setDate] = useState(todayIn());
  const [done, setDone] = useState<Report | null>(null);
  const path = `/api/console/users/${user.id}/hand-over`;
  const wish = { to, date, ...(roles.length ? { roles } : {}) };
  const preview = useQuery({
    queryKey: ['hand-over', user.id, wish],
    queryFn: () => post<Report>(path, { ...wish, dryRun: true }),
    enabled: Boolean(to && date) && !done,
    retry: false,
  });
  const handOver = async () => {
    try {
      setDone(await post<Report>(path, wish));
    } catch (error) {
      throw problemOf(error);
    }
    refresh();
  };
  if (done)
    return (
      <ActionDialog
        open
        title={t('handOver.done')}
        confirm={t('handOver.close')}
        onConfirm={async () => undefined}
        onClose={onClose}
      >
        <Numbers report={done} />
      </ActionDialog>
    );
  return (
    <ActionDialog
      open
      title={t('handOver.title', { name: user.name || user.email })}
      text={t('handOver.text')}
      confirm={t('handOver.confirm')}
      ready={Boolean(preview.data && preview.data.members + preview.data.units > 0)}
      onConfirm={handOver}
      // What is done is shown before the dialog goes.
      stays
      onClose={onClose}
    >
      <FormProvider {...form}>
        <PickInput
          source="to"
          reference="users"
          filter={{ kind: 'staff', blocked_neq: true, id_neq: user.id }}
          label={t('handOver.to')}
          helperText={false}
        />
        <PickManyInput
          source="roles"
          reference="team-roles"
          label={t('handOver.roles')}
          helperText="handOver.rolesHelp"
        />
      </FormProvider>
      <DateBox label={t('handOver.date')} value={date} onChange={setDate} min={todayIn()} required />
      {date > todayIn() && (
        <Typography variant="caption" color="text.secondary">
          {t('handOver.unitsNow', { date: format.date(todayIn()) })}
        </Typography>
      )}
      {preview.error && <Alert severity="error">{problemOf(preview.error).message}</Alert>}
      {preview.data && <Numbers report={preview.data} />}
    </ActionDialog>
  );
};

/** Passes what a colleague looks after to another: seen in numbers before it happens. */
export const HandOver = ({ user }: { user: User }) => {
  const t = useText();
  const { canAccess } = useCanAccess({ resource: 'users', action: 'edit' });
  const [open, setOpen] = useState(false);
  if (user.kind !== 'staff' || !canAccess) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<HandOverIcon />} onClick={() => setOpen(true)}>
        {t('handOver.open')}
      </Button>
      {open && <Dialog user={user} onClose={() => setOpen(false)} />}
    </>
  );
};
