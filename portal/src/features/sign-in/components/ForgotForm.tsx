import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { statusOf } from '../../../api/request-error';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Form } from '../../../components/ui/Form';
import { TextInput } from '../../../components/ui/TextInput';
import { useWords } from '../../../i18n/use-words';
import { postForgotPassword } from '../api/post-forgot-password';

const EMAIL = /^\S+@\S+\.\S+$/;

/** `onSent` gets the address that was asked for. */
export const ForgotForm = ({ onSent }: { onSent: (email: string) => void }) => {
  const { t } = useWords();
  const [problem, setProblem] = useState<string>();
  const { register, handleSubmit, formState } = useForm<{ email: string }>();

  const submit = handleSubmit(async ({ email }) => {
    setProblem(undefined);
    try {
      await postForgotPassword(email.trim());
      onSent(email.trim());
    } catch (error) {
      const status = statusOf(error);
      if (status === 429) setProblem(t('portal.signIn.tooMany'));
      else setProblem(t(status === 0 ? 'portal.problem.offline' : 'portal.problem.server'));
    }
  });

  return (
    <Form onSubmit={submit}>
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      <TextInput
        {...register('email', {
          required: t('portal.check.required'),
          validate: (text) => EMAIL.test(text.trim()) || t('portal.check.email'),
        })}
        label={t('portal.signIn.identifier')}
        type="email"
        autoComplete="username"
        problem={formState.errors.email?.message}
      />
      <BusyButton busy={formState.isSubmitting} type="submit" variant="contained" size="large" fullWidth>
        {t('portal.forgot.submit')}
      </BusyButton>
    </Form>
  );
};
