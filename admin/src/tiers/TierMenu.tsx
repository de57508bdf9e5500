import MoreIcon from '@mui/icons-material/MoreVert';
import { Divider, IconButton, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/text';
import type { TierNode, TierResource } from './tiers';
import type { Tiers } from './useTiers';

/** What a row of the tree asks the page to open. */
export interface TierAsk {
  readonly what: 'move' | 'merge' | 'delete';
  readonly node: TierNode;
}

interface TierMenuProps {
  node: TierNode;
  resource: TierResource;
  tiers: Tiers;
  onAsk: (ask: TierAsk) => void;
}

/** What can be done with a row, for those who do not drag. */
export const TierMenu = ({ node, resource, tiers, onAsk }: TierMenuProps) => {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { canAccess: mayEdit } = useCanAccess({ resource, action: 'edit' });
  const { canAccess: mayCreate } = useCanAccess({ resource, action: 'create' });
  const { canAccess: mayDelete } = useCanAccess({ resource, action: 'delete' });
  if (!mayEdit && !mayCreate && !mayDelete) return null;
  const { parent, position } = tiers.placeOf(node);
  const close = () => setAnchor(null);
  const step = (by: number) => {
    close();
    void tiers.move(node, parent, position + by);
  };
  const ask = (what: TierAsk['what']) => {
    close();
    onAsk({ what, node });
  };
  const source = JSON.stringify({ parent: node.record.id });
  return (
    <>
      <IconButton
        size="small"
        tabIndex={-1}
        aria-label={t('hierarchy.menu', { name: node.name })}
        aria-haspopup="menu"
        onClick={(event) => {
          event.stopPropagation();
          setAnchor(event.currentTarget);
        }}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={close}
        onClick={(event) => event.stopPropagation()}
      >
        {mayEdit && (
          <MenuItem component={Link} to={`/${resource}/${node.record.id}`}>
            {t('tiers.edit')}
          </MenuItem>
        )}
        {mayCreate && (
          <MenuItem component={Link} to={`/${resource}/create?${new URLSearchParams({ source }).toString()}`}>
            {t('tiers.addBelow')}
          </MenuItem>
        )}
        <Divider />
        {mayEdit && (
          <MenuItem disabled={position === 0} onClick={() => step(-1)}>
            {t('tiers.up')}
          </MenuItem>
        )}
        {mayEdit && (
          <MenuItem disabled={position >= tiers.levelOf(parent) - 1} onClick={() => step(1)}>
            {t('tiers.down')}
          </MenuItem>
        )}
        {mayEdit && <MenuItem onClick={() => ask('move')}>{t('hierarchy.move')}</MenuItem>}
        {mayEdit && mayDelete && <MenuItem onClick={() => ask('merge')}>{t('tiers.merge')}</MenuItem>}
        {mayDelete && (
          <MenuItem sx={{ color: 'error.main' }} onClick={() => ask('delete')}>
            {t('tiers.delete')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
};
