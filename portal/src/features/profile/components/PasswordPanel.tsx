import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { RequestError, statusOf } from '../../../api/request-error';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Form } from '../../../components/ui/Form';
import { useNotices } from '../../../components/ui/Notices';
import { Panel } from '../../../components/ui/Panel';
import { PasswordInput } from '../../../components/ui/PasswordInput';
import { useWords } from '../../../i18n/use-words';
import { SHORTEST_PASSWORD } from '../../../session/password-rule';
import { postChangePassword, type PasswordChange } from '../api/post-change-password';

/** The own password; the form opens when it is wanted. */
export const PasswordPanel = () => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t('portal.profile.security')}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 4 }}>
        {t('portal.profile.securityText')}
      </Typography>
      {open ? (
        <PasswordForm onClose={() => setOpen(false)} />
      ) : (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {t('portal.profile.change')}
        </Button>
      )}
    </Panel>
  );
};

const PasswordForm = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords();
  const notify = useNotices();
  const { register, handleSubmit, formState, getValues, setError } = useForm<PasswordChange>();
  const { errors, isSubmitting } = formState;
  const required = t('portal.check.required');

  const submit = handleSubmit(async (values) => {
    try {
      await postChangePassword(values);
      notify(t('portal.profile.changed'));
      onClose();
    } catch (error) {
      const fields = error instanceof RequestError ? error.fields : [];
      for (const { path, message } of fields)
        if (path === 'password' || path === 'currentPassword') setError(path, { message });
      const status = statusOf(error);
      const text = (error instanceof RequestError && error.message) || t('portal.problem.server');
      if (fields.length === 0)
        setError('currentPassword', { message: status === 0 ? t('portal.problem.offline') : text });
    }
  });

  return (
    <Form onSubmit={submit} dense narrow>
      <PasswordInput
        {...register('currentPassword', { required })}
        label={t('portal.profile.current')}
        autoComplete="current-password"
        autoFocus
        problem={errors.currentPassword?.message}
      />
      <PasswordInput
        {...register('password', {
          required,
          minLength: {
            value: SHORTEST_PASSWORD,
            message: t('portal.check.short', { count: SHORTEST_PASSWORD }),
          },
        })}
        label={t('portal.reset.password')}
        autoComplete="new-password"
        problem={errors.password?.message}
      />
      <PasswordInput
        {...register('passwordConfirmation', {
          required,
          validate: (text) => text === getValues('password') || t('portal.check.unequal'),
        })}
        label={t('portal.reset.confirmation')}
        autoComplete="new-password"
        problem={errors.passwordConfirmation?.message}
      />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <BusyButton busy={isSubmitting} type="submit" variant="contained">
          {t('portal.profile.change')}
        </BusyButton>
        <Button onClick={onClose}>{t('portal.profile.cancel')}</Button>
      </Box>
    </Form>
  );
};
