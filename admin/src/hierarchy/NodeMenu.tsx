import MoreIcon from '@mui/icons-material/MoreVertOutlined';
import { IconButton, Menu, MenuItem } from '@mui/material';
import { useState, type MouseEvent } from 'react';
import { useCanAccess } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/text';
import { pathOf, resourceOf, type HierarchyNode } from './hierarchy';

const createPath = (resource: string, values: Readonly<Record<string, unknown>>): string =>
  `/${resource}/create?${new URLSearchParams({ source: JSON.stringify(values) }).toString()}`;

/** What can be done with a node: open it, add something below it, move it. */
export const NodeMenu = ({ node, onMove }: { node: HierarchyNode; onMove: () => void }) => {
  const t = useText();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const units = useCanAccess({ resource: 'units', action: 'create' });
  const members = useCanAccess({ resource: 'members', action: 'create' });
  const people = useCanAccess({ resource: 'people', action: 'create' });
  const edit = useCanAccess({ resource: resourceOf(node), action: 'edit' });
  const unit = node.type === 'unit' ? node.id : null;
  const choose = (act: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    setAnchor(null);
    act();
  };
  const go = (path: string) => choose(() => void navigate(path));
  return (
    <>
      <IconButton
        size="small"
        tabIndex={-1}
        aria-label={t('hierarchy.menu', { name: node.name })}
        onClick={(event) => {
          event.stopPropagation();
          setAnchor(event.currentTarget);
        }}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <MenuItem onClick={go(pathOf(node))}>{t('hierarchy.open')}</MenuItem>
        {units.canAccess && node.kind !== 'individual' && (
          <MenuItem onClick={go(createPath('units', { member: node.member, parent: unit }))}>
            {t('hierarchy.addUnit')}
          </MenuItem>
        )}
        {members.canAccess && node.kind === 'corporate' && (
          <MenuItem onClick={go(createPath('members', { kind: 'corporate', parent: node.id }))}>
            {t('hierarchy.addMember')}
          </MenuItem>
        )}
        {people.canAccess && node.kind !== 'individual' && (
          <MenuItem onClick={go(createPath('people', { member: node.member, unit }))}>
            {t('hierarchy.addPerson')}
          </MenuItem>
        )}
        {edit.canAccess && <MenuItem onClick={choose(onMove)}>{t('hierarchy.move')}</MenuItem>}
      </Menu>
    </>
  );
};
