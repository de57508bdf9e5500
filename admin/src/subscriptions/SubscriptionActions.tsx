import MoreIcon from '@mui/icons-material/MoreHoriz';
import { Button, IconButton, Menu, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useNotify, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { Choice } from '../components/Choice';
import { DateBox } from '../components/DateBox';
import type { Subscription, SubscriptionStatus } from '../data/records';
import { todayIn } from '../data/today';
import { useText } from '../i18n/text';
import { AmendSheet } from './AmendSheet';
import { changeContract, type ContractChange } from './change-preview';
import { ChangeSummary } from './ChangeOutcome';

type Action = Exclude<ContractChange, 'amend'>;

/** What may be done in which state; the first is the one that matters. */
const ACTIONS: Readonly<Record<SubscriptionStatus, readonly ContractChange[]>> = {
  draft: ['activate', 'cancel'],
  trial: ['amend', 'pause', 'cancel'],
  active: ['amend', 'pause', 'cancel'],
  paused: ['resume', 'amend', 'cancel'],
  cancelled: ['renew'],
  ended: ['renew'],
};

/** Why contracts are cancelled: what reports can count. */
const CATEGORIES = ['price', 'quality', 'needless', 'moved', 'competitor', 'payment', 'closed', 'other'];

/** How the API names the date that an action takes effect on. */
const DATE_FIELD: Readonly<Record<Action, 'from' | 'end' | null>> = {
  activate: null,
  pause: 'from',
  resume: 'from',
  renew: 'end',
  cancel: 'end',
};

/** Activating, amending, pausing, resuming, renewing and cancelling, each asked before with what it does. */
export const SubscriptionActions = ({ subscription }: { subscription: Subscription }) => {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'subscriptions', action: 'edit' });
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<Action | null>(null);
  const [amending, setAmending] = useState(false);
  const [date, setDate] = useState(todayIn());
  const [reason, setReason] = useState('');
  const [category, setCategory] = useState('');
  const allowed = ACTIONS[subscription.status];
  // Only a contract with an end can be given a later one.
  const [first, ...others] =
    subscription.end && ['trial', 'active', 'paused'].includes(subscription.status)
      ? [...allowed, 'renew' as const]
      : allowed;
  if (!canAccess || !first) return null;
  const ask = (action: ContractChange) => {
    setAnchor(null);
    if (action === 'amend') {
      setAmending(true);
      return;
    }
    setDate(action === 'renew' ? '' : todayIn());
    setReason('');
    setCategory('');
    setAsked(action);
  };
  const field = asked && DATE_FIELD[asked];
  const open = asked === 'renew' && !date;
  const body = {
    ...(field ? { [field]: open ? null : date } : {}),
    ...(asked === 'cancel' && category ? { category } : {}),
    ...(asked === 'cancel' && reason ? { reason } : {}),
  };
  const act = async () => {
    if (!asked) return;
    await changeContract(subscription.id, asked, body);
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
        ready={!field || open || Boolean(date)}
        onConfirm={act}
        onClose={() => setAsked(null)}
      >
        {asked && field && (
          <DateBox
            label={t(`subscriptions.dates.${asked as 'pause' | 'resume' | 'renew' | 'cancel'}`)}
            value={date}
            onChange={setDate}
            required={asked !== 'renew'}
            helperText={asked === 'renew' ? t('subscriptions.renewHelp') : undefined}
          />
        )}
        {asked === 'cancel' && (
          <TextField
            select
            label={t('subscriptions.cancelCategory')}
            value={category}
            onChange={(event) => setCategory(event.target.value)}
          >
            {CATEGORIES.map((one) => (
              <MenuItem key={one} value={one}>
                <Choice of="cancelCategory" value={one} />
              </MenuItem>
            ))}
          </TextField>
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
        {asked && (!field || open || date) && (
          <ChangeSummary
            id={subscription.id}
            change={asked}
            body={field ? { [field]: open ? null : date } : {}}
            currency={subscription.currency ?? 'TRY'}
          />
        )}
      </ActionDialog>
      {amending && <AmendSheet subscription={subscription} onClose={() => setAmending(false)} />}
    </>
  );
};
