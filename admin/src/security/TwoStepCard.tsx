import { Button, Card, Chip, Stack, TextField, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useFormat } from '../i18n/text';
import { problemOf } from '../session/problem-of';
import { CodeField, RecoveryCodes, SetUp } from './SetUp';
import {
  beginTwoStep,
  confirmTwoStep,
  endTwoStep,
  loadTwoStep,
  renewCodes,
  type NewAuthenticator,
} from './two-step-api';
import { useSecurityText } from './words';

const KEY = ['two-step'];

const PasswordField = ({ value, onChange }: { value: string; onChange: (text: string) => void }) => {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('ra.auth.password')}
      name="password"
      type="password"
      autoComplete="current-password"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoFocus
      fullWidth
    />
  );
};

/** What failed, at its field or as a whole, said in the dialog. */
const said = async <T,>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw problemOf(error);
  });

/** Password, then QR code and first code, then the recovery codes. */
const TurnOn = ({ onClose }: { onClose: () => void }) => {
  const t = useSecurityText();
  const notify = useNotify();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [authenticator, setAuthenticator] = useState<NewAuthenticator>();
  const [codes, setCodes] = useState<readonly string[]>();
  const act = async () => {
    if (codes) return onClose();
    if (!authenticator) return setAuthenticator(await said(beginTwoStep(password)));
    setCodes((await said(confirmTwoStep(code))).recoveryCodes);
    notify(t('security.twoStep.turnedOn'), { type: 'success' });
  };
  const confirm = codes
    ? 'security.recovery.kept'
    : authenticator
      ? 'security.twoStep.confirm'
      : 'security.twoStep.next';
  return (
    <ActionDialog
      open
      stays
      title={t(codes ? 'security.recovery.title' : 'security.twoStep.title')}
      text={authenticator ? undefined : t('security.twoStep.passwordFirst')}
      confirm={t(confirm)}
      ready={codes ? true : Boolean(authenticator ? code : password)}
      onConfirm={act}
      onClose={onClose}
    >
      {codes ? (
        <RecoveryCodes codes={codes} />
      ) : authenticator ? (
        <SetUp authenticator={authenticator} code={code} onCode={setCode} />
      ) : (
        <PasswordField value={password} onChange={setPassword} />
      )}
    </ActionDialog>
  );
};

/** Turning off and new recovery codes both ask for password and code. */
const Prove = ({ what, onClose }: { what: 'off' | 'renew'; onClose: () => void }) => {
  const t = useSecurityText();
  const notify = useNotify();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<readonly string[]>();
  const act = async () => {
    if (codes) return onClose();
    if (what === 'renew') return setCodes((await said(renewCodes({ password, code }))).recoveryCodes);
    await said(endTwoStep({ password, code }));
    notify(t('security.twoStep.turnedOff'), { type: 'info' });
    onClose();
  };
  const [title, text, confirm] =
    what === 'off'
      ? (['security.twoStep.turnOff', 'security.twoStep.turnOffText', 'security.twoStep.turnOff'] as const)
      : (['security.recovery.title', 'security.recovery.renewText', 'security.recovery.renew'] as const);
  return (
    <ActionDialog
      open
      stays
      title={t(title)}
      text={codes ? undefined : t(text)}
      confirm={t(codes ? 'security.recovery.kept' : confirm)}
      colour={what === 'off' ? 'error' : undefined}
      ready={Boolean(codes ?? (password && code))}
      onConfirm={act}
      onClose={onClose}
    >
      {codes ? (
        <RecoveryCodes codes={codes} />
      ) : (
        <>
          <PasswordField value={password} onChange={setPassword} />
          <CodeField
            value={code}
            onChange={setCode}
            label={t('security.twoStep.codeOrRecovery')}
            recovery
            autoFocus={false}
          />
        </>
      )}
    </ActionDialog>
  );
};

/** One's own two-step sign-in: whether it is on, and turning it on and off. */
export const TwoStepCard = () => {
  const t = useSecurityText();
  const format = useFormat();
  const client = useQueryClient();
  const { data: state } = useQuery({ queryKey: KEY, queryFn: loadTwoStep });
  const [open, setOpen] = useState<'on' | 'off' | 'renew' | null>(null);
  const close = () => {
    setOpen(null);
    void client.invalidateQueries({ queryKey: KEY });
  };
  return (
    <Card component="section" sx={{ p: 5 }}>
      <Stack gap={3}>
        <Stack direction="row" gap={3} alignItems="center">
          <Typography variant="h4" component="h2">
            {t('security.twoStep.title')}
          </Typography>
          {state && (
            <Chip
              size="small"
              color={state.enabled ? 'success' : 'default'}
              label={t(state.enabled ? 'security.twoStep.on' : 'security.twoStep.off')}
            />
          )}
        </Stack>
        <Typography color="text.secondary">{t('security.twoStep.text')}</Typography>
        {state?.enabled && (
          <Typography>
            {state.since && t('security.twoStep.since', { date: format.date(state.since) })}
            {' · '}
            {t('security.recovery.left', { count: state.recoveryCodesLeft })}
          </Typography>
        )}
        {state?.demanded && <Typography color="text.secondary">{t('security.twoStep.demanded')}</Typography>}
        <Stack direction="row" gap={2} flexWrap="wrap">
          {state && !state.enabled && (
            <Button variant="contained" onClick={() => setOpen('on')}>
              {t('security.twoStep.turnOn')}
            </Button>
          )}
          {state?.enabled && (
            <Button variant="outlined" onClick={() => setOpen('renew')}>
              {t('security.recovery.renew')}
            </Button>
          )}
          {state?.enabled && !state.demanded && (
            <Button variant="text" color="error" onClick={() => setOpen('off')}>
              {t('security.twoStep.turnOff')}
            </Button>
          )}
        </Stack>
      </Stack>
      {open === 'on' && <TurnOn onClose={close} />}
      {(open === 'off' || open === 'renew') && <Prove what={open} onClose={close} />}
    </Card>
  );
};
