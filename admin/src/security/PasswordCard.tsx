import { Button, Card, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { problemOf } from '../session/problem-of';
import { changePassword } from './two-step-api';
import { useSecurityText } from './words';

const FIELDS = [
  ['currentPassword', 'security.password.current', 'current-password'],
  ['password', 'security.password.next', 'new-password'],
  ['passwordConfirmation', 'security.password.again', 'new-password'],
] as const;

type Values = Record<(typeof FIELDS)[number][0], string>;
const EMPTY: Values = { currentPassword: '', password: '', passwordConfirmation: '' };

/** One's own password; changing it ends the other sessions. */
export const PasswordCard = () => {
  const t = useSecurityText();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState<Values>(EMPTY);
  const close = () => {
    setOpen(false);
    setValues(EMPTY);
  };
  const save = async () => {
    if (values.password !== values.passwordConfirmation) throw new Error(t('security.password.unequal'));
    await changePassword(values).catch((error: unknown) => {
      throw problemOf(error);
    });
    notify(t('security.password.saved'), { type: 'success' });
  };
  return (
    <Card component="section" sx={{ p: 5 }}>
      <Stack gap={3}>
        <Typography variant="h4" component="h2">
          {t('security.password.title')}
        </Typography>
        <Typography color="text.secondary">{t('security.password.text')}</Typography>
        <Button variant="outlined" onClick={() => setOpen(true)} sx={{ alignSelf: 'flex-start' }}>
          {t('security.password.change')}
        </Button>
      </Stack>
      <ActionDialog
        open={open}
        title={t('security.password.change')}
        confirm={t('security.password.save')}
        ready={FIELDS.every(([field]) => values[field])}
        onConfirm={save}
        onClose={close}
      >
        {FIELDS.map(([field, label, autoComplete], index) => (
          <TextField
            key={field}
            label={t(label)}
            name={field}
            type="password"
            autoComplete={autoComplete}
            autoFocus={index === 0}
            value={values[field]}
            onChange={(event) => setValues((before) => ({ ...before, [field]: event.target.value }))}
            fullWidth
          />
        ))}
      </ActionDialog>
    </Card>
  );
};
