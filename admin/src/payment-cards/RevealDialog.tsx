import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { formatCardNumber } from '@ortak/kernel/cards';
import { useEffect, useState, type FormEvent } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { useText } from '../i18n/text';
import { post } from '../session/request';
import type { PaymentCard } from './payment-card';

/** So long a number is shown. */
const SECONDS = 30;

const Shown = ({ number, onEnd }: { number: string; onEnd: () => void }) => {
  const t = useText();
  const [left, setLeft] = useState(SECONDS);
  useEffect(() => {
    const timer = window.setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onEnd();
  }, [left, onEnd]);
  return (
    <Stack gap={4}>
      <Typography
        variant="h2"
        component="p"
        data-testid="card-number"
        sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular, textAlign: 'center', py: 3 })}
      >
        {formatCardNumber(number)}
      </Typography>
      <LinearProgress variant="determinate" value={(left / SECONDS) * 100} aria-hidden />
      <Typography color="text.secondary" role="timer">
        {t('cards.reveal.left', { seconds: Math.max(0, left) })}
      </Typography>
    </Stack>
  );
};

/** Shows a card's whole number for half a minute, for a reason that is written down. */
export const RevealDialog = ({ card, onClose }: { card: PaymentCard; onClose: () => void }) => {
  const t = useText();
  const translate = useTranslate();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const close = () => {
    setNumber(null);
    onClose();
    if (number !== null) refresh();
  };
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setProblem(null);
    try {
      const answer = await post<{ number: string }>(`/api/console/payment-cards/${card.id}/reveal`, {
        reason,
      });
      setNumber(answer.number);
    } catch (error) {
      const told = (error as { body?: { errors?: { reason?: string } } }).body?.errors?.reason;
      setProblem(told ?? (error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const title = t('cards.reveal.title', { last4: card.last4 });
  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs" aria-label={title}>
      <form onSubmit={(event) => void ask(event)} autoComplete="off">
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          {number !== null ? (
            <Shown number={number} onEnd={close} />
          ) : (
            <Stack gap={4}>
              <Typography color="text.secondary">{t('cards.reveal.text')}</Typography>
              <TextField
                label={t('cards.reveal.reason')}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                required
                autoFocus
                fullWidth
                multiline
                minRows={2}
                slotProps={{ htmlInput: { maxLength: 500 } }}
              />
              {problem && (
                <Alert severity="error" role="alert">
                  {problem}
                </Alert>
              )}
            </Stack>
          )}
        </DialogContent>
        <DialogActions>
          <Button variant="text" onClick={close}>
            {translate(number === null ? 'ra.action.cancel' : 'ra.action.close')}
          </Button>
          {number === null && (
            <Button type="submit" variant="contained" disabled={busy || reason.trim().length < 3}>
              {t('cards.reveal.show')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
};
