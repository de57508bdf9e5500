import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link as RouterLink } from 'react-router-dom';
import { RequestError, statusOf } from '../../../api/request-error';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Form } from '../../../components/ui/Form';
import { PasswordInput } from '../../../components/ui/PasswordInput';
import { useWords } from '../../../i18n/use-words';
import { useSession } from '../../../session/SessionProvider';
import { SHORTEST_PASSWORD } from '../../../session/password-rule';
import { postResetPassword, type NewPassword } from '../api/post-reset-password';

interface ResetFormProps {
  readonly code: string;
  /** Of whom it is the password, for the browser's own store of passwords. */
  readonly email?: string;
  /** What the code belongs to; a forgotten password when absent. */
  readonly send?: (body: NewPassword) => Promise<string>;
  readonly texts?: { readonly password: string; readonly confirmation: string; readonly submit: string };
  /** The password is saved and the person signed in. */
  readonly onDone: () => void;
  /** The password is saved, and a second step is needed. */
  readonly onAsked: (challenge: string) => void;
}

/** A new password by the code of a link, typed twice. */
export const ResetForm = ({
  code,
  email,
  send = postResetPassword,
  texts,
  onDone,
  onAsked,
}: ResetFormProps) => {
  const { t } = useWords();
  const { begin } = useSession();
  const [problem, setProblem] = useState<{ text: string; spent: boolean }>();
  const { register, handleSubmit, formState, getValues, setError } = useForm<Omit<NewPassword, 'code'>>();
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      await begin(await send({ code, ...values }));
      onDone();
    } catch (error) {
      if (error instanceof RequestError && error.challenge) return onAsked(error.challenge);
      const status = statusOf(error);
      const field = error instanceof RequestError && error.fields.find(({ path }) => path === 'password');
      if (field) setError('password', { message: field.message }, { shouldFocus: true });
      else if (status === 0 || status >= 500)
        setProblem({
          text: t(status === 0 ? 'portal.problem.offline' : 'portal.problem.server'),
          spent: false,
        });
      else if (texts && error instanceof RequestError) setProblem({ text: error.message, spent: false });
      else setProblem({ text: t('portal.reset.expired'), spent: true });
    }
  });

  return (
    <Form onSubmit={submit}>
      {problem ? (
        <Alert
          severity="error"
          action={
            problem.spent ? (
              <Button component={RouterLink} to="/forgot-password" color="inherit" size="small">
                {t('portal.reset.askAgain')}
              </Button>
            ) : undefined
          }
        >
          {problem.text}
        </Alert>
      ) : null}
      {email ? <input type="hidden" name="username" autoComplete="username" value={email} readOnly /> : null}
      <PasswordInput
        {...register('password', {
          required: t('portal.check.required'),
          minLength: {
            value: SHORTEST_PASSWORD,
            message: t('portal.check.short', { count: SHORTEST_PASSWORD }),
          },
        })}
        label={texts?.password ?? t('portal.reset.password')}
        autoComplete="new-password"
        problem={errors.password?.message}
      />
      <PasswordInput
        {...register('passwordConfirmation', {
          required: t('portal.check.required'),
          validate: (text) => text === getValues('password') || t('portal.check.unequal'),
        })}
        label={texts?.confirmation ?? t('portal.reset.confirmation')}
        autoComplete="new-password"
        problem={errors.passwordConfirmation?.message}
      />
      <BusyButton busy={isSubmitting} type="submit" variant="contained" size="large" fullWidth>
        {texts?.submit ?? t('portal.reset.submit')}
      </BusyButton>
    </Form>
  );
};
