import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { RequestError, statusOf } from '../../../api/request-error';
import { CodeInput } from '../../../components/two-step/CodeInput';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Form } from '../../../components/ui/Form';
import { useNotices } from '../../../components/ui/Notices';
import { useWords } from '../../../i18n/use-words';
import { useSession } from '../../../session/SessionProvider';
import { postSecondStep } from '../api/post-second-step';

interface SecondStepFormProps {
  /** What the first step was answered with. */
  readonly challenge: string;
  readonly onDone: () => void;
  /** Back to name and password, with what is to be told there. */
  readonly onBack: (problem?: string) => void;
}

/** The second step: a code of the app, or a recovery code. */
export const SecondStepForm = ({ challenge, onDone, onBack }: SecondStepFormProps) => {
  const { t } = useWords();
  const { begin } = useSession();
  const notify = useNotices();
  const [recovery, setRecovery] = useState(false);
  const { register, handleSubmit, formState, setError, reset } = useForm<{ code: string }>();

  const submit = handleSubmit(async ({ code }) => {
    try {
      const { jwt, recoveryCodesLeft } = await postSecondStep(challenge, code);
      await begin(jwt);
      if (recoveryCodesLeft !== undefined) notify(t('security.recovery.left', { count: recoveryCodesLeft }));
      onDone();
    } catch (error) {
      const status = statusOf(error);
      const said = error instanceof RequestError ? error.message : '';
      if (error instanceof RequestError && error.code === 'challengeOver') return onBack(said);
      const fallback = t(status === 0 ? 'portal.problem.offline' : 'portal.problem.server');
      setError('code', { message: status === 0 || status >= 500 ? fallback : said }, { shouldFocus: true });
    }
  });

  const other = () => {
    setRecovery(!recovery);
    reset({ code: '' });
  };

  return (
    <Form onSubmit={submit}>
      <Typography color="text.secondary">
        {t(recovery ? 'security.signIn.recoveryText' : 'security.signIn.text')}
      </Typography>
      <CodeInput
        key={String(recovery)}
        {...register('code', { required: t('portal.check.required') })}
        label={t(recovery ? 'security.signIn.recoveryCode' : 'security.twoStep.code')}
        recovery={recovery}
        autoFocus
        problem={formState.errors.code?.message}
      />
      <BusyButton busy={formState.isSubmitting} type="submit" variant="contained" size="large" fullWidth>
        {t('security.signIn.submit')}
      </BusyButton>
      <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 2 }}>
        <Link component="button" type="button" variant="body2" onClick={other} sx={{ py: 1 }}>
          {t(recovery ? 'security.signIn.useCode' : 'security.signIn.useRecovery')}
        </Link>
        <Link
          component="button"
          type="button"
          variant="body2"
          color="text.secondary"
          onClick={() => onBack()}
          sx={{ py: 1 }}
        >
          {t('security.signIn.back')}
        </Link>
      </Box>
    </Form>
  );
};
