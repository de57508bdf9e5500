import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import { Alert, Box, Button, Card, Snackbar, Stack, Typography } from '@mui/material';
import { useCallback, useState } from 'react';
import { CreateButton, useCanAccess, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useResourceName } from '../components/columns';
import { EmptyState } from '../components/EmptyState';
import { TableSkeleton } from '../components/list/TableSkeleton';
import { PageHeader } from '../components/PageHeader';
import { isWithin } from '../components/tree/known-tree';
import { TreeView } from '../components/tree/TreeView';
import { SearchField } from '../hierarchy/SearchField';
import { useFormat, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { ExportButton } from './ExportButton';
import { LoadTiers } from './LoadTiers';
import { DeleteTier, MergeTier, MoveTier } from './TierDialogs';
import type { TierAsk } from './TierMenu';
import { TIER_COLUMNS, TierRow } from './TierRow';
import { idOf, TOP, type TierNode, type TierResource } from './tiers';
import { useTiers } from './useTiers';

const UNDO_WITHIN = 12_000;
const BESIDE = { vertical: 'bottom', horizontal: 'right' } as const;

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
        px: 3,
        py: 2,
        borderBottom: 1,
        borderColor: 'divider',
      })}
    >
      <Box sx={{ flex: 1 }}>{t('tiers.name')}</Box>
      <Box sx={[TIER_COLUMNS.code, { display: { xs: 'none', md: 'block' } }]}>{t('tiers.code')}</Box>
      <Box sx={TIER_COLUMNS.members}>{t('tiers.usedByHead')}</Box>
      <Box sx={TIER_COLUMNS.menu} />
    </Stack>
  );
};

const DIALOGS = { move: MoveTier, merge: MergeTier, delete: DeleteTier } as const;

/** Categories or sectors as a tree that people shape: by drag, by keyboard, or by the menu of a row. */
export const TierTree = ({ resource }: { resource: TierResource }) => {
  const t = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const format = useFormat();
  const title = useResourceName(resource, 2);
  const tiers = useTiers(resource);
  const { canAccess: mayEdit } = useCanAccess({ resource, action: 'edit' });
  const { canAccess: mayCreate } = useCanAccess({ resource, action: 'create' });
  const [ask, setAsk] = useState<TierAsk | null>(null);
  const [loading, setLoading] = useState(false);
  const { whole } = tiers;
  const refusal = useCallback(
    (node: TierNode, target: TierNode): string | null =>
      isWithin(whole, target.key, node.key) ? t('hierarchy.refused.below') : null,
    [whole, t],
  );
  const first = mayCreate ? <CreateButton resource={resource} variant="contained" /> : null;
  const load = mayCreate ? (
    <Button variant="text" startIcon={<UploadIcon />} onClick={() => setLoading(true)}>
      {t('tiers.loadList')}
    </Button>
  ) : null;
  const Dialog = ask ? DIALOGS[ask.what] : null;
  return (
    <Stack gap={4}>
      <PageHeader
        title={title}
        aside={<Typography color="text.secondary">{format.number(tiers.records.length)}</Typography>}
        actions={
          <>
            <ExportButton resource={resource} />
            {load}
            {first}
          </>
        }
      />
      {tiers.error && <Alert severity="error">{tiers.error.message}</Alert>}
      {tiers.records.length > 0 && <SearchField onSearch={tiers.setSearch} label={t('list.search')} />}
      <Card sx={{ overflow: 'hidden' }}>
        {tiers.isPending ? (
          <TableSkeleton />
        ) : tiers.records.length === 0 ? (
          <EmptyState
            icon={ICONS[resource]}
            title={t('list.empty', { name: title })}
            text={t(`${resource}.emptyText`)}
            action={
              <>
                {first}
                {load}
              </>
            }
          />
        ) : (
          <>
            <Head />
            {tiers.found?.size === 0 ? (
              <Typography color="text.secondary" sx={{ p: 5 }}>
                {t('list.nothingFound')}
              </Typography>
            ) : (
              <TreeView<TierNode>
                label={title}
                tree={tiers.tree}
                root={TOP}
                expanded={tiers.expanded}
                onExpand={tiers.expand}
                onMore={() => undefined}
                onOpen={(node) => void navigate(`/${resource}/${node.record.id}`)}
                {...(tiers.found ? { marked: tiers.found } : {})}
                // Between rows of which some are hidden nobody can tell the place.
                {...(mayEdit && !tiers.found ? { movable: () => true } : {})}
                refusal={refusal}
                onMove={(node, target) => void tiers.move(node, target.record.id)}
                onPlace={(node, parent, position) => void tiers.move(node, idOf(parent), position)}
                onRefused={(reason) => notify(reason, { type: 'warning' })}
                row={(node) => <TierRow node={node} resource={resource} tiers={tiers} onAsk={setAsk} />}
              />
            )}
          </>
        )}
      </Card>
      {ask && Dialog && (
        <Dialog node={ask.node} resource={resource} tiers={tiers} onClose={() => setAsk(null)} />
      )}
      {loading && <LoadTiers resource={resource} onDone={tiers.renew} onClose={() => setLoading(false)} />}
      <Snackbar
        open={tiers.moved !== null}
        autoHideDuration={UNDO_WITHIN}
        anchorOrigin={BESIDE}
        onClose={(_, why) => {
          if (why !== 'clickaway') tiers.forget();
        }}
        message={tiers.moved ? t('hierarchy.moved', { name: tiers.moved.node.name }) : ''}
        action={
          <Button
            variant="text"
            size="small"
            sx={{ color: 'inherit', textDecoration: 'underline' }}
            onClick={() => void tiers.undo()}
          >
            {t('hierarchy.undo')}
          </Button>
        }
      />
    </Stack>
  );
};
