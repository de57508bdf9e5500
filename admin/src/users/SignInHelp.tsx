import MoreIcon from '@mui/icons-material/MoreHorizOutlined';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useNotify, useRefresh } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import type { SignInUser } from './sign-in-user';
import { useFormat, useText, type TextKey } from '../i18n/text';
import { post } from '../session/request';

interface Help {
  readonly path: string;
  readonly action: TextKey;
  readonly title: TextKey;
  readonly text: TextKey;
  readonly done: TextKey;
}

const UNLOCK: Help = {
  path: 'unlock',
  action: 'signInHelp.unlock',
  title: 'signInHelp.unlockTitle',
  text: 'signInHelp.unlockText',
  done: 'signInHelp.unlocked',
};
const RESET: Help = {
  path: 'reset-two-step',
  action: 'signInHelp.resetTwoStep',
  title: 'signInHelp.resetTwoStepTitle',
  text: 'signInHelp.resetTwoStepText',
  done: 'signInHelp.twoStepReset',
};
const SIGN_OUT: Help = {
  path: 'sign-out',
  action: 'signInHelp.signOut',
  title: 'signInHelp.signOutTitle',
  text: 'signInHelp.signOutText',
  done: 'signInHelp.signedOut',
};

/** What an administrator does for somebody who cannot sign in, or must not go on. */
export const SignInHelp = ({ user }: { user: SignInUser }) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'users', action: 'edit' });
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [help, setHelp] = useState<Help | null>(null);
  if (!canAccess) return null;
  const choices = [user.lockedUntil && UNLOCK, user.twoStep && RESET, SIGN_OUT].filter(
    (choice): choice is Help => Boolean(choice),
  );
  const act = async () => {
    if (!help) return;
    await post(`/api/access/users/${user.id}/${help.path}`);
    notify(t(help.done), { type: 'success' });
    refresh();
  };
  const moment = user.lockedUntil ? format.instant(user.lockedUntil) : '';
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<MoreIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('signInHelp.more')}
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {choices.map((choice) => (
          <MenuItem
            key={choice.path}
            onClick={() => {
              setAnchor(null);
              setHelp(choice);
            }}
          >
            {t(choice.action)}
          </MenuItem>
        ))}
      </Menu>
      {help && (
        <ActionDialog
          open
          title={t(help.title)}
          text={t(help.text, { moment })}
          confirm={t(help.action)}
          colour={help === UNLOCK ? undefined : 'error'}
          onConfirm={act}
          onClose={() => setHelp(null)}
        />
      )}
    </>
  );
};
