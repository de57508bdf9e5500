import LockIcon from '@mui/icons-material/LockOutlined';
import MoreIcon from '@mui/icons-material/MoreHoriz';
import { IconButton, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify } from 'react-admin';
import type { PlanItem } from '../data/records';
import { useFormat, useText, type TextKey } from '../i18n/text';

interface PlanRowMenuProps {
  item: PlanItem;
  onEdit: () => void;
  onChanged: () => void;
}

/** Says that a row is invoiced, and can be changed no more. */
export const PlanRowLock = () => {
  const t = useText();
  return (
    <Tooltip title={t('plan.locked')}>
      <LockIcon
        fontSize="small"
        color="disabled"
        titleAccess={t('plan.locked')}
        sx={{ mx: 2, verticalAlign: 'middle' }}
      />
    </Tooltip>
  );
};

/** What may be done with a row that is not invoiced. */
export const PlanRowMenu = ({ item, onEdit, onChanged }: PlanRowMenuProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const added = item.id.includes('+');
  const act = async (work: () => Promise<unknown>, done: TextKey) => {
    setAnchor(null);
    try {
      await work();
      notify(t(done), { type: 'success' });
      onChanged();
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
  };
  const setStatus = (status: 'planned' | 'skipped') => () =>
    dataProvider.update('plan-items', { id: item.id, data: { status }, previousData: item });
  const forget = () => dataProvider.delete('plan-items', { id: item.id, previousData: item });
  const skipped = item.state === 'skipped';
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('planRows.more', { period: format.period(item.periodStart, item.periodEnd) })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            onEdit();
          }}
        >
          {t('planRows.move')}
        </MenuItem>
        {skipped ? (
          <MenuItem onClick={() => void act(setStatus('planned'), 'plan.saved')}>
            {t('planRows.unskip')}
          </MenuItem>
        ) : (
          <MenuItem onClick={() => void act(setStatus('skipped'), 'planRows.skipped')}>
            {t('planRows.skip')}
          </MenuItem>
        )}
        {item.state !== 'planned' && (
          <MenuItem onClick={() => void act(forget, added ? 'planRows.removed' : 'planRows.restored')}>
            {t(added ? 'planRows.remove' : 'planRows.restore')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
};
