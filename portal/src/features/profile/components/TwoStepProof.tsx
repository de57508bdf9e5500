import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { CodeInput } from '../../../components/two-step/CodeInput';
import { RecoveryCodes } from '../../../components/two-step/RecoveryCodes';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Form } from '../../../components/ui/Form';
import { useNotices } from '../../../components/ui/Notices';
import { PasswordInput } from '../../../components/ui/PasswordInput';
import { useWords } from '../../../i18n/use-words';
import { sizes } from '../../../theme/measures';
import { postEnd, postRecoveryCodes, type Proof } from '../api/two-step';
import { explainProof } from './explain-proof';

/** Turning two-step sign-in off, and new recovery codes: both ask for password and code. */
export const TwoStepProof = ({ what, onClose }: { what: 'off' | 'renew'; onClose: () => void }) => {
  const words = useWords();
  const { t } = words;
  const notify = useNotices();
  const [codes, setCodes] = useState<readonly string[]>();
  const { register, handleSubmit, formState, setError } = useForm<Proof>();
  const { errors, isSubmitting } = formState;
  const required = t('portal.check.required');

  const submit = handleSubmit(async (proof) => {
    try {
      if (what === 'renew') return setCodes((await postRecoveryCodes(proof)).recoveryCodes);
      await postEnd(proof);
      notify(t('security.twoStep.turnedOff'));
      onClose();
    } catch (error) {
      const { field, message } = explainProof(error, words, 'code');
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
      <Typography variant="body2" color="text.secondary">
        {t(what === 'off' ? 'security.twoStep.turnOffText' : 'security.recovery.renewText')}
      </Typography>
      <PasswordInput
        {...register('password', { required })}
        label={t('portal.signIn.password')}
        autoComplete="current-password"
        autoFocus
        problem={errors.password?.message}
      />
      <CodeInput
        {...register('code', { required })}
        label={t('security.twoStep.codeOrRecovery')}
        recovery
        problem={errors.code?.message}
      />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <BusyButton
          busy={isSubmitting}
          type="submit"
          variant="contained"
          color={what === 'off' ? 'error' : 'primary'}
        >
          {t(what === 'off' ? 'security.twoStep.turnOff' : 'security.recovery.renew')}
        </BusyButton>
        <Button onClick={onClose}>{t('security.twoStep.cancel')}</Button>
      </Box>
    </Form>
  );
};
