import { Box, Tooltip, Typography, type Theme } from '@mui/material';
import { Link } from 'react-router-dom';
import { Nothing } from '../components/figures';
import { LabelChip } from '../components/LabelChip';
import { useFormat, useText } from '../i18n/text';
import { TierMenu, type TierAsk } from './TierMenu';
import type { TierNode, TierResource } from './tiers';
import type { Tiers } from './useTiers';

/** The widths of the columns behind the name, the same in head and rows. */
export const TIER_COLUMNS = {
  code: ({ look }: Theme) => ({ width: look.sizes.menu * 0.6, flex: 'none', pr: 3 }),
  members: ({ look }: Theme) => ({
    width: look.sizes.row * 2.5,
    flex: 'none',
    pr: 3,
    textAlign: 'right' as const,
  }),
  menu: ({ look }: Theme) => ({ width: look.sizes.row, flex: 'none' }),
} as const;

const Uses = ({ node, resource, tiers }: { node: TierNode; resource: TierResource; tiers: Tiers }) => {
  const t = useText();
  const format = useFormat();
  const use = tiers.uses?.get(node.record.id);
  if (!tiers.uses) return <>…</>;
  if (!use || use.within === 0) return <Nothing />;
  const filter = JSON.stringify({ [`${resource}_within`]: node.record.id });
  return (
    <Tooltip title={t('tiers.usedBy', { own: use.members, all: use.within })}>
      <Box
        component={Link}
        to={`/members?${new URLSearchParams({ filter }).toString()}`}
        tabIndex={-1}
        draggable={false}
        onClick={(event) => event.stopPropagation()}
        sx={({ look }) => ({
          color: 'text.secondary',
          textDecoration: 'none',
          fontFeatureSettings: look.fonts.tabular,
          '&:hover': { color: 'text.primary', textDecoration: 'underline' },
        })}
      >
        {use.members !== use.within && use.members > 0 && (
          <Box component="span" sx={{ color: 'text.disabled' }}>
            {format.number(use.members)} /{' '}
          </Box>
        )}
        {format.number(use.within)}
      </Box>
    </Tooltip>
  );
};

interface TierRowProps {
  node: TierNode;
  resource: TierResource;
  tiers: Tiers;
  onAsk: (ask: TierAsk) => void;
}

/** A category's or sector's row in its tree: name in its colour, code, who has it, what can be done. */
export const TierRow = ({ node, resource, tiers, onAsk }: TierRowProps) => (
  <>
    <Box sx={{ flex: 1, minWidth: 0, pr: 3, display: 'flex' }}>
      <Box
        component={Link}
        to={`/${resource}/${node.record.id}`}
        tabIndex={-1}
        draggable={false}
        onClick={(event) => event.stopPropagation()}
        sx={{ minWidth: 0, display: 'flex', textDecoration: 'none', color: 'text.primary' }}
      >
        {node.record.colour ? (
          <LabelChip name={node.name} colour={node.record.colour} />
        ) : (
          <Typography noWrap title={node.name} sx={{ '&:hover': { textDecoration: 'underline' } }}>
            {node.name}
          </Typography>
        )}
      </Box>
    </Box>
    <Box sx={[TIER_COLUMNS.code, { display: { xs: 'none', md: 'block' } }]}>
      <Typography noWrap color="text.secondary">
        {node.record.code ?? ''}
      </Typography>
    </Box>
    <Box sx={TIER_COLUMNS.members}>
      <Uses node={node} resource={resource} tiers={tiers} />
    </Box>
    <Box sx={TIER_COLUMNS.menu}>
      <TierMenu node={node} resource={resource} tiers={tiers} onAsk={onAsk} />
    </Box>
  </>
);
