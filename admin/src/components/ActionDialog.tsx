import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
  type ButtonProps,
} from '@mui/material';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface ActionDialogProps {
  open: boolean;
  title: string;
  /** What will happen. */
  text?: string;
  confirm: string;
  colour?: ButtonProps['color'];
  /** Inputs that the action asks for. */
  children?: ReactNode;
  ready?: boolean;
  /** Room for a table. */
  wide?: boolean;
  /** Stays open after a success: what was done is said in it. */
  stays?: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks before an action; what fails is said here, and what was typed stays. */
export const ActionDialog = (props: ActionDialogProps) => {
  const {
    open,
    title,
    text,
    confirm,
    colour,
    children,
    ready = true,
    wide = false,
    stays = false,
    onConfirm,
    onClose,
  } = props;
  const translate = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    setProblem(null);
    onClose();
  };
  const act = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      if (!stays) close();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      onClose={busy ? undefined : close}
      fullWidth
      maxWidth={wide ? 'md' : 'xs'}
      aria-label={title}
    >
      <form onSubmit={(event) => void act(event)}>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          <Stack gap={4}>
            {text && <Typography color="text.secondary">{text}</Typography>}
            {children}
            {problem && (
              <Alert severity="error" role="alert">
                {problem}
              </Alert>
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={close} disabled={busy}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" color={colour} disabled={busy || !ready}>
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
