import { Alert, Button, CircularProgress, Stack } from '@mui/material';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n/text';

interface FrontFormProps {
  children: ReactNode;
  /** What the button says. */
  submit: string;
  disabled?: boolean;
  /** Below the button. */
  more?: ReactNode;
  /** What is to be told before anything is sent. */
  told?: string | null;
  /** Ends when the form has done its part; what it throws is told. */
  work: () => Promise<void>;
}

interface Failure extends Error {
  readonly body?: { readonly error?: { readonly details?: { readonly errors?: readonly Error[] } } };
}

/** What the server says of each field: its own message says only how many are wrong. */
const messageOf = ({ body, message }: Failure): string =>
  body?.error?.details?.errors?.map((one) => one.message).join(' ') || message;

/** A form of the pages that need no session: it is busy while it works, and tells what went wrong. */
export const FrontForm = ({ children, submit, disabled, more, told = null, work }: FrontFormProps) => {
  const t = useText();
  const translate = useTranslate();
  const [problem, setProblem] = useState(told);
  const [busy, setBusy] = useState(false);
  const run = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const message = error instanceof TypeError ? t('login.unreachable') : messageOf(error as Failure);
      setProblem(translate(message, { _: message }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack component="form" gap={4} onSubmit={(event: FormEvent) => void run(event)} noValidate>
      {children}
      {problem && (
        <Alert severity="error" role="alert">
          {problem}
        </Alert>
      )}
      <Button
        type="submit"
        variant="contained"
        fullWidth
        disabled={busy || disabled}
        startIcon={busy ? <CircularProgress size="1em" color="inherit" /> : undefined}
      >
        {submit}
      </Button>
      {more}
    </Stack>
  );
};
