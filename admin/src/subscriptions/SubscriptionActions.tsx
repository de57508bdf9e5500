import MoreIcon from '@mui/icons-material/MoreHoriz';
import { Button, IconButton, Menu, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useNotify, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DateBox } from '../components/DateBox';
import type { Subscription, SubscriptionStatus } from '../data/records';
import { todayIn } from '../data/today';
import { useText } from '../i18n/text';
import { post } from '../session/request';

type Action = 'activate' | 'pause' | 'resume' | 'renew' | 'cancel';

/** What may be done in which state; the first is the one that matters. */
const ACTIONS: Readonly<Record<SubscriptionStatus, readonly Action[]>> = {
  draft: ['activate', 'cancel'],
  trial: ['pause', 'cancel'],
  active: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  cancelled: [],
  ended: ['renew'],
};

/** How the API names the date that an action takes effect on. */
const DATE_FIELD: Readonly<Record<Action, 'from' | 'end' | null>> = {
  activate: null,
  pause: 'from',
  resume: 'from',
  renew: 'end',
  cancel: 'end',
};

/** Activating, pausing, resuming and cancelling, each asked before with what it does. */
export const SubscriptionActions = ({ subscription }: { subscription: Subscription }) => {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'subscriptions', action: 'edit' });
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Action | null>(null);
  const [date, setDate] = useState(todayIn());
  const [reason, setReason] = useState('');
  const allowed = ACTIONS[subscription.status];
  // Only a contract with an end can be given a later one.
  const [first, ...others] =
    subscription.end && subscription.status === 'active' ? [...allowed, 'renew' as const] : allowed;
  if (!canAccess || !first) return null;
  const ask = (action: Action) => {
    setAnchor(null);
    setDate(action === 'renew' ? '' : todayIn());
    setReason('');
    setAsked(action);
  };
  const act = async () => {
    if (!asked) return;
    const field = DATE_FIELD[asked];
    const body = { ...(field ? { [field]: date } : {}), ...(asked === 'cancel' && reason ? { reason } : {}) };
    await post(`/api/billing/subscriptions/${subscription.id}/${asked}`, body);
    notify(t(`subscriptions.done.${asked}`), { type: 'success' });
    refresh();
  };
  return (
    <>
      <Button
        variant={first === 'activate' || first === 'resume' ? 'contained' : 'outlined'}
        onClick={() => ask(first)}
      >
        {t(`subscriptions.actions.${first}`)}
      </Button>
      {others.length > 0 && (
        <IconButton
          aria-label={t('record.more')}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreIcon />
        </IconButton>
      )}
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {others.map((action) => (
          <MenuItem key={action} onClick={() => ask(action)}>
            {t(`subscriptions.actions.${action}`)}
          </MenuItem>
        ))}
      </Menu>
      <ActionDialog
        open={Boolean(asked)}
        title={asked ? t(`subscriptions.actions.${asked}`) : ''}
        text={asked ? t(`subscriptions.ask.${asked}`) : ''}
        confirm={asked ? t(`subscriptions.actions.${asked}`) : ''}
        colour={asked === 'cancel' ? 'error' : 'primary'}
        ready={asked === null || DATE_FIELD[asked] === null || Boolean(date)}
        onConfirm={act}
        onClose={() => setAsked(null)}
      >
        {asked && DATE_FIELD[asked] && (
          <DateBox
            label={t(`subscriptions.dates.${asked as 'pause' | 'resume' | 'renew' | 'cancel'}`)}
            value={date}
            onChange={setDate}
            required
          />
        )}
        {asked === 'cancel' && (
          <TextField
            label={t('subscriptions.cancelReason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            multiline
            minRows={2}
          />
        )}
      </ActionDialog>
    </>
  );
};
