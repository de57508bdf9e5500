import MoreIcon from '@mui/icons-material/MoreVertOutlined';
import { IconButton, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useText } from '../../i18n/text';
import { ActionDialog } from '../ActionDialog';
import { useDefaultView } from './default-view';
import type { StoredView } from './saved-views';

/** What can be done with the view that is open. */
export const ViewMenu = ({
  view,
  mine,
  onEdit,
  onForget,
}: {
  view: StoredView;
  mine: boolean;
  onEdit: () => void;
  onForget: () => Promise<void>;
}) => {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [removing, setRemoving] = useState(false);
  const { standard, choose } = useDefaultView();
  const then = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  const isDefault = standard?.view === view.id;
  return (
    <>
      <IconButton
        size="small"
        aria-haspopup="menu"
        aria-label={t('segments.menu', { name: view.name })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem onClick={then(() => void choose(isDefault ? null : view.id))}>
          {t(isDefault ? 'segments.noDefault' : 'segments.makeDefault')}
        </MenuItem>
        {mine && <MenuItem onClick={then(onEdit)}>{t('segments.change')}</MenuItem>}
        {mine && (
          <MenuItem sx={{ color: 'error.main' }} onClick={then(() => setRemoving(true))}>
            {t('segments.remove')}
          </MenuItem>
        )}
      </Menu>
      <ActionDialog
        open={removing}
        title={t('segments.removeTitle', { name: view.name })}
        text={t(view.shared ? 'segments.removeShared' : 'segments.removeText')}
        confirm={t('segments.remove')}
        colour="error"
        onConfirm={onForget}
        onClose={() => setRemoving(false)}
      />
    </>
  );
};
