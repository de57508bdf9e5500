import EditOutlined from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useWords } from '../../../i18n/use-words';
import type { Unit } from '../api/unit';
import { treeOf } from '../unit-tree';

interface UnitListProps {
  readonly units: readonly Unit[];
  readonly personName: (id: number | null) => string | undefined;
  /** Absent: nothing can be changed here. */
  readonly onEdit?: (unit: Unit) => void;
}

/** Units as a tree, each with where it is and how it is reached. */
export const UnitList = ({ units, personName, onEdit }: UnitListProps) => {
  const { t, phone, apart } = useWords();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {treeOf(units).map(({ node, depth }) => {
        const place = [node.address, node.district, node.city].filter(Boolean).join(', ');
        const manager = personName(node.manager);
        return (
          <Box
            key={node.id}
            component="li"
            sx={{
              display: 'flex',
              alignItems: 'flex-start',
              justifyContent: 'space-between',
              gap: 3,
              pr: { xs: 2, sm: 4 },
              pl: { xs: 4 + Math.min(depth, 4) * 4, sm: 6 + Math.min(depth, 8) * 6 },
              py: 3,
              borderTop: 1,
              borderColor: 'divider',
              '&:first-of-type': { borderTop: 0 },
            }}
          >
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="subtitle2" component="p" sx={{ overflowWrap: 'anywhere' }}>
                <bdi>{node.name}</bdi>
                <Typography component="span" variant="caption" color="text.secondary" sx={{ ml: 2 }}>
                  {t(`portal.unit.kinds.${node.kind}`)}
                </Typography>
              </Typography>
              <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
                {place ? <bdi>{place}</bdi> : t('portal.unit.noContact')}
              </Typography>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, typography: 'body2' }}>
                {manager ? (
                  <span>
                    {t('portal.unit.manager')}: {apart(manager)}
                  </span>
                ) : null}
                {node.phone ? (
                  <Link href={`tel:${node.phone}`} sx={{ py: 0.5 }}>
                    {phone(node.phone)}
                  </Link>
                ) : null}
                {node.email ? (
                  <Link href={`mailto:${node.email}`} sx={{ py: 0.5 }}>
                    {node.email}
                  </Link>
                ) : null}
              </Box>
            </Box>
            {onEdit ? (
              <IconButton
                aria-label={t('portal.unit.editOf', { name: node.name })}
                onClick={() => onEdit(node)}
              >
                <EditOutlined fontSize="small" />
              </IconButton>
            ) : null}
          </Box>
        );
      })}
    </Box>
  );
};
