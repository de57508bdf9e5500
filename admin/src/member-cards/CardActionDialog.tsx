import { TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DateBox } from '../components/DateBox';
import { todayIn } from '../data/today';
import { useText } from '../i18n/text';
import { post } from '../session/request';
import { groupNumber, type CardAction, type MemberCard } from './member-card';

/** What happens to a card, said before it happens. */
export const CardActionDialog = ({
  card,
  action,
  onClose,
}: {
  card: MemberCard;
  action: CardAction;
  onClose: () => void;
}) => {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const [lostOn, setLostOn] = useState(todayIn());
  const asks = action === 'block' || action === 'lose' || (action === 'replace' && card.status !== 'lost');
  const act = async () => {
    const answer = await post<MemberCard>(`/api/console/member-cards/${card.id}/${action}`, {
      ...(asks && reason.trim() ? { reason: reason.trim() } : {}),
      ...(action === 'lose' && lostOn ? { lostOn } : {}),
    });
    notify(t(`cards.member.done.${action}`, { number: groupNumber(answer.number) }), { type: 'success' });
    refresh();
  };
  return (
    <ActionDialog
      open
      title={t(`cards.member.actions.${action}`)}
      text={t(`cards.member.ask.${action}`, { number: groupNumber(card.number) })}
      confirm={t(`cards.member.actions.${action}`)}
      colour={action === 'block' || action === 'lose' ? 'error' : 'primary'}
      ready={action !== 'block' || reason.trim() !== ''}
      onConfirm={act}
      onClose={onClose}
    >
      {action === 'lose' && (
        <DateBox
          label={t('cards.member.lostOn')}
          value={lostOn}
          max={todayIn()}
          onChange={setLostOn}
          required
        />
      )}
      {asks && (
        <TextField
          label={t('cards.member.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          required={action === 'block'}
          slotProps={{ htmlInput: { maxLength: 500 } }}
          multiline
          minRows={2}
          fullWidth
        />
      )}
    </ActionDialog>
  );
};
