import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { CodeInput } from '../../../components/two-step/CodeInput';
import { RecoveryCodes } from '../../../components/two-step/RecoveryCodes';
import { SetUp, type NewAuthenticator } from '../../../components/two-step/SetUp';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Form } from '../../../components/ui/Form';
import { useNotices } from '../../../components/ui/Notices';
import { PasswordInput } from '../../../components/ui/PasswordInput';
import { useWords } from '../../../i18n/use-words';
import { sizes } from '../../../theme/measures';
import { postBegin, postConfirm } from '../api/two-step';
import { explainProof } from './explain-proof';

/** Password, then QR code and first code, then the recovery codes. */
export const TurnOn = ({ onClose }: { onClose: () => void }) => {
  const words = useWords();
  const { t } = words;
  const notify = useNotices();
  const [authenticator, setAuthenticator] = useState<NewAuthenticator>();
  const [codes, setCodes] = useState<readonly string[]>();
  const { register, handleSubmit, formState, setError } = useForm<{ password: string; code: string }>();
  const { errors, isSubmitting } = formState;
  const required = t('portal.check.required');

  const submit = handleSubmit(async ({ password, code }) => {
    try {
      if (!authenticator) return setAuthenticator(await postBegin(password));
      setCodes((await postConfirm(code)).recoveryCodes);
      notify(t('security.twoStep.turnedOn'));
    } catch (error) {
      const { field, message } = explainProof(error, words, authenticator ? 'code' : 'password');
      setError(field, { message }, { shouldFocus: true });
    }
  });

  if (codes)
    return (
      <Box sx={{ maxWidth: sizes.sheet, display: 'flex', flexDirection: 'column', gap: 4 }}>
        <RecoveryCodes codes={codes} />
        <Button variant="contained" onClick={onClose} sx={{ alignSelf: 'flex-start' }}>
          {t('security.recovery.kept')}
        </Button>
      </Box>
    );
  return (
    <Form onSubmit={submit} dense narrow>
      {authenticator ? (
        <>
          <SetUp authenticator={authenticator} />
          <CodeInput
            {...register('code', { required })}
            label={t('security.twoStep.code')}
            problem={errors.code?.message}
          />
        </>
      ) : (
        <>
          <Typography variant="body2" color="text.secondary">
            {t('security.twoStep.passwordFirst')}
          </Typography>
          <PasswordInput
            {...register('password', { required })}
            label={t('portal.signIn.password')}
            autoComplete="current-password"
            autoFocus
            problem={errors.password?.message}
          />
        </>
      )}
      <Box sx={{ display: 'flex', gap: 2 }}>
        <BusyButton busy={isSubmitting} type="submit" variant="contained">
          {t(authenticator ? 'security.twoStep.confirm' : 'security.twoStep.next')}
        </BusyButton>
        <Button onClick={onClose}>{t('security.twoStep.cancel')}</Button>
      </Box>
    </Form>
  );
};
