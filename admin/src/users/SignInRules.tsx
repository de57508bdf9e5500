import { Card, FormControlLabel, Switch, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCanAccess, useNotify } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../i18n/text';
import { problemOf } from '../session/problem-of';
import { requestJson } from '../session/request';

interface Rules {
  readonly staffTwoStep: boolean;
}

const PATH = '/api/access/sign-in-rules';
const KEY = ['sign-in-rules'];

/** What sign-in demands of all staff; for administrators. */
export const SignInRules = () => {
  const t = useText();
  const notify = useNotify();
  const client = useQueryClient();
  const { canAccess } = useCanAccess({ resource: 'users', action: 'edit' });
  const { data: rules } = useQuery({
    queryKey: KEY,
    queryFn: () => requestJson<Rules>(PATH),
    enabled: canAccess === true,
  });
  const [asking, setAsking] = useState(false);
  if (!canAccess || !rules) return null;
  const change = async (staffTwoStep: boolean) => {
    const body = JSON.stringify({ staffTwoStep });
    await requestJson(PATH, { method: 'PUT', body }).catch((error: unknown) => {
      throw problemOf(error);
    });
    notify(t(staffTwoStep ? 'signInHelp.demanded' : 'signInHelp.notDemanded'), { type: 'success' });
    await client.invalidateQueries({ queryKey: KEY });
  };
  const toggle = () =>
    rules.staffTwoStep
      ? void change(false).catch((error: Error) => notify(error.message, { type: 'error' }))
      : setAsking(true);
  return (
    <Card sx={{ px: 5, py: 3 }}>
      <FormControlLabel
        control={<Switch checked={rules.staffTwoStep} onChange={toggle} />}
        label={t('signInHelp.demand')}
      />
      <Typography variant="caption" color="text.secondary" component="p">
        {t('signInHelp.demandText')}
      </Typography>
      <ActionDialog
        open={asking}
        title={t('signInHelp.demandTitle')}
        text={t('signInHelp.demandText')}
        confirm={t('signInHelp.demand')}
        onConfirm={() => change(true)}
        onClose={() => setAsking(false)}
      />
    </Card>
  );
};
