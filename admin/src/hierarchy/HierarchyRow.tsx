import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import { Box, Link as MuiLink, Stack, Tooltip, Typography, type Theme } from '@mui/material';
import { countryName } from '@ortak/kernel/i18n';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Nothing } from '../components/figures';
import { useFormat, useLanguage, useText } from '../i18n/text';
import { pathOf, type HierarchyNode } from './hierarchy';
import { KindIcon } from './KindIcon';
import { NodeMenu } from './NodeMenu';

/** The widths of the columns behind the name, the same in head and rows. */
export const COLUMNS = {
  manager: ({ look }: Theme) => ({ width: look.sizes.menu * 0.75, flex: 'none', pr: 3 }),
  representative: ({ look }: Theme) => ({ width: look.sizes.menu * 0.7, flex: 'none', pr: 3 }),
  people: ({ look }: Theme) => ({ width: look.sizes.row * 2, flex: 'none', textAlign: 'right' as const }),
  menu: ({ look }: Theme) => ({ width: look.sizes.row, flex: 'none' }),
} as const;

const People = ({ node }: { node: HierarchyNode }) => {
  const t = useText();
  const format = useFormat();
  const { people } = node.total;
  if (people === 0) return <Nothing />;
  return (
    <Tooltip title={t('hierarchy.peopleOf', { here: node.people, all: people })}>
      <Stack
        component="span"
        direction="row"
        gap={1}
        sx={({ look }) => ({
          display: 'inline-flex',
          alignItems: 'center',
          color: 'text.secondary',
          fontFeatureSettings: look.fonts.tabular,
        })}
      >
        {format.number(people)}
        <PeopleIcon fontSize="inherit" aria-hidden />
      </Stack>
    </Tooltip>
  );
};

/** A member's or unit's row in the tree: kind, name, place, who leads it, who looks after it, how many people. */
export const HierarchyRow = ({
  node,
  home,
  onChoose,
}: {
  node: HierarchyNode;
  /** The country that need not be said. */
  home: string;
  onChoose: (node: HierarchyNode) => void;
}) => {
  const translate = useTranslate();
  const language = useLanguage();
  const country = node.country && node.country !== home ? countryName(node.country, language) : null;
  const kind = translate(`choices.${node.type}Kind.${node.kind}`);
  const place = [node.type === 'member' ? node.code : kind, node.city, country].filter(Boolean).join(' · ');
  return (
    <>
      <KindIcon node={node} />
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          display: 'flex',
          flexDirection: { xs: 'column', sm: 'row' },
          alignItems: { sm: 'baseline' },
          columnGap: 3,
        }}
      >
        <MuiLink
          component={Link}
          to={pathOf(node)}
          tabIndex={-1}
          draggable={false}
          noWrap
          title={node.name}
          onClick={(event) => event.stopPropagation()}
          sx={{ maxWidth: '100%', fontWeight: 'fontWeightMedium' }}
        >
          {node.name}
        </MuiLink>
        <Typography variant="caption" color="text.secondary" noWrap sx={{ flexShrink: 2, minWidth: 0 }}>
          {place}
        </Typography>
      </Box>
      <Box sx={[COLUMNS.manager, { display: { xs: 'none', md: 'block' } }]}>
        <Typography noWrap>{node.manager?.name ?? <Nothing />}</Typography>
      </Box>
      <Box sx={[COLUMNS.representative, { display: { xs: 'none', lg: 'block' } }]}>
        <Typography noWrap>{node.representative?.name ?? <Nothing />}</Typography>
      </Box>
      <Box sx={[COLUMNS.people, { display: { xs: 'none', sm: 'block' } }]}>
        <People node={node} />
      </Box>
      <Box sx={COLUMNS.menu}>
        <NodeMenu node={node} onMove={() => onChoose(node)} />
      </Box>
    </>
  );
};
