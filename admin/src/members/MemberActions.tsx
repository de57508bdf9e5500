import AddIcon from '@mui/icons-material/Add';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Member } from '../data/records';
import { useText } from '../i18n/text';
import { useMe } from '../session/me';
import { mayDo } from '../session/rights';
import { memberActions } from './member-actions';
import { useOverview } from './overview';

/** The quick actions of a member's page: what one comes here to do next. */
export const MemberActions = ({ member }: { member: Member }) => {
  const t = useText();
  const { data: me } = useMe();
  const { data: overview } = useOverview(member.id);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = memberActions.filter(({ resource, right = 'create', only }) =>
    Boolean(me && overview && mayDo(me.rights, resource, right) && (only?.(member, overview) ?? true)),
  );
  if (!overview || shown.length === 0) return null;
  return (
    <>
      <Button
        variant="contained"
        startIcon={<AddIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('memberPage.actions')}
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {shown.map(({ text, to }) => (
          <MenuItem key={text} component={Link} to={to(member, overview)} onClick={() => setAnchor(null)}>
            {t(text)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
