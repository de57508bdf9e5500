import AddIcon from '@mui/icons-material/Add';
import { Alert, Box, Button, Card, Skeleton, Snackbar, Stack, Typography } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import { useCanAccess, useNotify } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { isWithin } from '../components/tree/known-tree';
import { TreeView } from '../components/tree/TreeView';
import { useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { pathOf, refusalOf, type Focus, type HierarchyNode } from './hierarchy';
import { COLUMNS, HierarchyRow } from './HierarchyRow';
import { MoveDialog } from './MoveDialog';
import { SearchField } from './SearchField';
import { useHierarchy } from './useHierarchy';

const UNDO_WITHIN = 12_000;
/** Beside the place of the console's other messages. */
const BESIDE = { vertical: 'bottom', horizontal: 'right' } as const;
const nothing = () => undefined;

const Head = () => {
  const t = useText();
  return (
    <Stack
      direction="row"
      aria-hidden
      sx={({ typography }) => ({
        ...typography.caption,
        color: 'text.secondary',
        fontWeight: 'fontWeightMedium',
        display: { xs: 'none', sm: 'flex' },
        px: 3,
        py: 2,
        borderBottom: 1,
        borderColor: 'divider',
      })}
    >
      <Box sx={{ flex: 1 }}>{t('hierarchy.name')}</Box>
      <Box sx={[COLUMNS.manager, { display: { xs: 'none', md: 'block' } }]}>{t('hierarchy.manager')}</Box>
      <Box sx={[COLUMNS.representative, { display: { xs: 'none', lg: 'block' } }]}>
        {t('hierarchy.representative')}
      </Box>
      <Box sx={COLUMNS.people}>{t('hierarchy.people')}</Box>
      <Box sx={COLUMNS.menu} />
    </Stack>
  );
};

const AddUnit = ({ node }: { node: HierarchyNode | undefined }) => {
  const t = useText();
  const { canAccess } = useCanAccess({ resource: 'units', action: 'create' });
  if (!canAccess || !node) return null;
  const source = JSON.stringify({ member: node.member, parent: node.type === 'unit' ? node.id : null });
  return (
    <Button
      component={Link}
      variant="outlined"
      startIcon={<AddIcon />}
      to={`/units/create?${new URLSearchParams({ source }).toString()}`}
      sx={{ flex: 'none' }}
    >
      {t('hierarchy.addUnit')}
    </Button>
  );
};

/** The group of a member as a tree: subsidiaries and units, searched, opened level by level, rearranged with a way back. */
export const HierarchyPanel = ({ focus }: { focus: Focus }) => {
  const t = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const tree = useHierarchy(focus);
  const { canAccess: mayUnits = false } = useCanAccess({ resource: 'units', action: 'edit' });
  const { canAccess: mayMembers = false } = useCanAccess({ resource: 'members', action: 'edit' });
  const [choosing, setChoosing] = useState<HierarchyNode | null>(null);
  const { known, head, found } = tree;
  const shown = found?.tree ?? known;
  const ownKey = `${focus.resource.slice(0, -1)}-${focus.id}`;
  const own = useMemo(() => new Set([ownKey]), [ownKey]);
  const openLevels = useMemo(() => (found ? [...found.tree.levels.keys()] : []), [found]);
  const refusal = useCallback(
    (node: HierarchyNode, target: HierarchyNode): string | null => {
      if (isWithin(shown, target.key, node.key)) return t('hierarchy.refused.below');
      const reason = refusalOf(node, target);
      return reason === null ? null : t(`hierarchy.refused.${reason}`);
    },
    [shown, t],
  );
  if (tree.problem)
    return (
      <Alert
        severity="error"
        action={<Button onClick={() => void tree.open()}>{t('hierarchy.again')}</Button>}
      >
        {tree.problem.message}
      </Alert>
    );
  if (!head) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  const top = known.nodes.get(head.root);
  const add = <AddUnit node={known.nodes.get(ownKey)} />;
  if (top?.children === 0)
    return (
      <Card>
        <EmptyState
          icon={ICONS.units}
          title={t('hierarchy.empty')}
          text={t('hierarchy.emptyText')}
          action={add}
        />
      </Card>
    );
  const movable = (node: HierarchyNode): boolean =>
    node.key !== head.root && (node.type === 'unit' ? mayUnits : mayMembers);
  return (
    <Stack gap={3}>
      <Stack direction="row" gap={2} alignItems="center" justifyContent="space-between">
        <SearchField onSearch={tree.search} />
        {add}
      </Stack>
      <Card sx={{ overflow: 'hidden' }}>
        <Head />
        {found?.keys.size === 0 ? (
          <Typography color="text.secondary" sx={{ p: 5 }}>
            {t('hierarchy.nothingFound')}
          </Typography>
        ) : (
          <TreeView<HierarchyNode>
            label={t('hierarchy.title')}
            tree={shown}
            root={head.root}
            expanded={found ? openLevels : tree.expanded}
            onExpand={found ? nothing : tree.expand}
            onMore={tree.loadMore}
            onOpen={(node) => void navigate(pathOf(node))}
            marked={found ? found.keys : own}
            {...(mayUnits || mayMembers ? { movable } : {})}
            refusal={refusal}
            onMove={(node, target) => void tree.move(node, target)}
            onRefused={(reason) => notify(reason, { type: 'warning' })}
            row={(node) => <HierarchyRow node={node} home={top?.country ?? 'TR'} onChoose={setChoosing} />}
          />
        )}
      </Card>
      {found?.more && <Typography color="text.secondary">{t('hierarchy.moreFound')}</Typography>}
      {choosing && (
        <MoveDialog
          node={choosing}
          onMove={(target) => tree.move(choosing, target)}
          onClose={() => setChoosing(null)}
        />
      )}
      <Snackbar
        open={tree.moved !== null}
        autoHideDuration={UNDO_WITHIN}
        anchorOrigin={BESIDE}
        onClose={(_, why) => {
          if (why !== 'clickaway') tree.forget();
        }}
        message={tree.moved ? t('hierarchy.moved', { name: tree.moved.node.name }) : ''}
        action={
          <Button
            variant="text"
            size="small"
            sx={{ color: 'inherit', textDecoration: 'underline' }}
            onClick={() => void tree.undo()}
          >
            {t('hierarchy.undo')}
          </Button>
        }
      />
    </Stack>
  );
};
