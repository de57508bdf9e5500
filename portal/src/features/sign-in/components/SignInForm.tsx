import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link as RouterLink } from 'react-router-dom';
import { RequestError, statusOf } from '../../../api/request-error';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Form } from '../../../components/ui/Form';
import { PasswordInput } from '../../../components/ui/PasswordInput';
import { TextInput } from '../../../components/ui/TextInput';
import { useWords, type Words } from '../../../i18n/use-words';
import { useSession } from '../../../session/SessionProvider';
import { postLogin, type Credentials } from '../api/post-login';

/** What to tell somebody whose sign-in was refused. */
const explain = (error: unknown, { t }: Words): string => {
  const status = statusOf(error);
  const said = error instanceof RequestError ? error.message : '';
  if (status === 0) return t('portal.problem.offline');
  if (status === 429) return said || t('portal.signIn.tooMany');
  if (status === 403) return said || t('portal.signIn.noPortal');
  return t(status >= 500 ? 'portal.problem.server' : 'portal.signIn.wrong');
};

interface SignInFormProps {
  /** Told above the form at first. */
  readonly told?: string;
  /** The session has begun. */
  readonly onDone: () => void;
  /** The password was right, and a second step is needed. */
  readonly onAsked: (challenge: string) => void;
}

/** Name and password. */
export const SignInForm = ({ told, onDone, onAsked }: SignInFormProps) => {
  const words = useWords();
  const { t } = words;
  const { begin } = useSession();
  const [problem, setProblem] = useState(told);
  const { register, handleSubmit, formState, setFocus } = useForm<Credentials>();
  const { errors, isSubmitting } = formState;
  const required = t('portal.check.required');

  const submit = handleSubmit(async (credentials) => {
    setProblem(undefined);
    try {
      await begin(await postLogin({ ...credentials, identifier: credentials.identifier.trim() }));
      onDone();
    } catch (error) {
      if (error instanceof RequestError && error.challenge) return onAsked(error.challenge);
      setProblem(explain(error, words));
      setFocus('password', { shouldSelect: true });
    }
  });

  return (
    <Form onSubmit={submit}>
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      <TextInput
        {...register('identifier', { required })}
        label={t('portal.signIn.identifier')}
        type="email"
        autoComplete="username"
        inputProps={{ inputMode: 'email', autoCapitalize: 'none', spellCheck: false }}
        problem={errors.identifier?.message}
      />
      <PasswordInput
        {...register('password', { required })}
        label={t('portal.signIn.password')}
        autoComplete="current-password"
        problem={errors.password?.message}
      />
      <BusyButton busy={isSubmitting} type="submit" variant="contained" size="large" fullWidth>
        {t('portal.signIn.submit')}
      </BusyButton>
      <Link component={RouterLink} to="/forgot-password" variant="body2" sx={{ alignSelf: 'center', py: 1 }}>
        {t('portal.signIn.forgot')}
      </Link>
    </Form>
  );
};
