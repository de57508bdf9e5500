import type { Meaning } from '@ortak/kernel/look';
import { meaningOf } from '@ortak/kernel/look';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { RequestError } from '../../../api/request-error';
import { useNotices } from '../../../components/ui/Notices';
import { StatusChip } from '../../../components/ui/StatusChip';
import { useWords } from '../../../i18n/use-words';
import { sendInvitation, withdrawInvitation, type Access } from '../api/access';

interface AccessStateProps {
  readonly access: Access;
  readonly onChanged: (access: Access) => void;
}

/** How far a colleague is: invited, in, when last; and the invitation, to send again or to take back. */
export const AccessState = ({ access, onChanged }: AccessStateProps) => {
  const { t, instant } = useWords();
  const notify = useNotices();
  const [problem, setProblem] = useState<string>();
  const { state, invitation, user, editable, email } = access;
  const meaning: Meaning = meaningOf('portalAccess', state);
  const perform = async (work: (person: number) => Promise<Access>, said: (after: Access) => string) => {
    setProblem(undefined);
    try {
      const after = await work(access.person);
      notify(said(after));
      onChanged(after);
    } catch (error) {
      setProblem((error instanceof RequestError && error.message) || t('portal.people.failed'));
    }
  };
  const pending = invitation !== null && ['sent', 'expired'].includes(invitation.state);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, mb: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <StatusChip meaning={meaning} label={t(`portal.access.states.${state}`)} />
        <Typography variant="caption" color="text.secondary">
          {state === 'active' && user
            ? user.lastSignIn
              ? t('portal.access.lastSignIn', { when: instant(user.lastSignIn) })
              : t('portal.access.never')
            : null}
          {state === 'invited' && invitation
            ? t('portal.access.invitedOn', { email: invitation.email, when: instant(invitation.sentAt) })
            : null}
        </Typography>
      </Box>
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      {editable && email && ['uninvited', 'invited', 'expired'].includes(state) ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Button
            size="small"
            variant="outlined"
            onClick={() =>
              void perform(sendInvitation, (after) =>
                t('portal.access.invited', { email: after.invitation?.email ?? '' }),
              )
            }
          >
            {t(pending ? 'portal.access.inviteAgain' : 'portal.access.invite')}
          </Button>
          {state === 'invited' ? (
            <Button
              size="small"
              onClick={() => void perform(withdrawInvitation, () => t('portal.access.withdrawn'))}
            >
              {t('portal.access.withdraw')}
            </Button>
          ) : null}
        </Box>
      ) : null}
    </Box>
  );
};
