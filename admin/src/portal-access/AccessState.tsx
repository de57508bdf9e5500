import { Alert, Box, Button, Stack } from '@mui/material';
import PreviewIcon from '@mui/icons-material/VisibilityOutlined';
import { useState } from 'react';
import { useCanAccess, useNotify } from 'react-admin';
import { StatusChip } from '../components/StatusChip';
import { Fact, Facts } from '../components/record/Facts';
import { useFormat, useText } from '../i18n/text';
import { problemOf } from '../session/problem-of';
import { beginPreview, invite, withdraw, type Access } from './access';

/** Opens the portal through the person's eyes. The tab opens with the click itself; otherwise browsers would stop it. */
const Preview = ({ person }: { person: number }) => {
  const t = useText();
  const notify = useNotify();
  const { canAccess } = useCanAccess({ resource: 'portal-access', action: 'reveal' });
  if (!canAccess) return null;
  const open = async () => {
    const tab = window.open('', '_blank');
    if (!tab) return notify(t('portalTab.blockedPopup'), { type: 'warning' });
    tab.opener = null;
    try {
      tab.location.replace(await beginPreview(person));
    } catch (error) {
      tab.close();
      notify(problemOf(error).message, { type: 'error' });
    }
  };
  return (
    <Button
      variant="outlined"
      startIcon={<PreviewIcon />}
      title={t('portalTab.previewHelp')}
      onClick={() => void open()}
    >
      {t('portalTab.preview')}
    </Button>
  );
};

/** How far somebody is: invited, in, when last; and what can be done about it. */
export const AccessState = ({
  access,
  editable,
  onChanged,
}: {
  access: Access;
  editable: boolean;
  onChanged: (access: Access) => void;
}) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const [problem, setProblem] = useState<string>();
  const { invitation, user, state, enabled } = access;
  const perform =
    (work: (person: number) => Promise<Access>, said: (after: Access) => string) => async () => {
      setProblem(undefined);
      try {
        const after = await work(access.person);
        notify(said(after), { type: 'success' });
        onChanged(after);
      } catch (error) {
        setProblem(problemOf(error).message);
      }
    };
  const pending = invitation !== null && ['sent', 'expired'].includes(invitation.state);
  const send = perform(invite, (after) => t('portalTab.invited', { email: after.invitation?.email ?? '' }));
  const takeBack = perform(withdraw, () => t('portalTab.withdrawn'));
  return (
    <Stack gap={3}>
      <Facts title={t('portalTab.title')}>
        <Fact source="status">
          <StatusChip noun="portalAccess" status={state} />
        </Fact>
        {user && <Fact label={t('portalTab.user')}>{user.email}</Fact>}
        {user && (
          <Fact label={t('portalTab.lastSignIn')}>
            {user.lastSignIn ? format.instant(user.lastSignIn) : t('portalTab.never')}
          </Fact>
        )}
        {user && <Fact label={t('portalTab.sessions')}>{format.number(user.sessions)}</Fact>}
        {enabled && pending && (
          <Fact label={t('portalTab.invitation')}>
            <Box>
              {t('portalTab.sentTo', { email: invitation.email, when: format.instant(invitation.sentAt) })}
            </Box>
            {invitation.state === 'sent' && (
              <Box color="text.secondary">
                {t('portalTab.until', { when: format.instant(invitation.validUntil) })}
              </Box>
            )}
          </Fact>
        )}
      </Facts>
      {problem && <Alert severity="error">{problem}</Alert>}
      <Stack direction="row" gap={2} flexWrap="wrap">
        {editable && ['uninvited', 'invited', 'expired'].includes(state) && access.email && (
          <Button variant="outlined" onClick={() => void send()}>
            {t(pending ? 'portalTab.inviteAgain' : 'portalTab.invite')}
          </Button>
        )}
        {editable && state === 'invited' && (
          <Button color="inherit" onClick={() => void takeBack()}>
            {t('portalTab.withdraw')}
          </Button>
        )}
        <Preview person={access.person} />
      </Stack>
    </Stack>
  );
};
