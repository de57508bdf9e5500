import DeleteIcon from '@mui/icons-material/DeleteOutline';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, IconButton, Stack, Tooltip, Typography } from '@mui/material';
import { ReferenceField, useGetOne } from 'react-admin';
import { useFormat, useLanguage, useText } from '../i18n/text';
import { seenFrom, wordOf, type Relationship, type RelationshipKind } from './relationship';

interface RelationRowProps {
  relationship: Relationship;
  /** The member whose page it is. */
  here: number;
  onEdit?: () => void;
  onDelete?: () => void;
}

/** One relationship as it is from this side: who, what they are to us, since when. */
export const RelationRow = ({ relationship, here, onEdit, onDelete }: RelationRowProps) => {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const { related, side } = seenFrom(relationship, here);
  const { data: kind } = useGetOne<RelationshipKind>('relationship-kinds', { id: relationship.kind });
  const { start, end, note } = relationship;
  const period = [
    start && t('list.since', { date: format.date(start) }),
    end && t('list.upTo', { date: format.date(end) }),
  ];
  return (
    <Stack
      component="li"
      direction="row"
      alignItems="center"
      gap={4}
      sx={{ px: 5, py: 3, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" flexWrap="wrap" columnGap={3} alignItems="baseline">
          <Box sx={{ fontWeight: 'fontWeightMedium', overflowWrap: 'anywhere' }}>
            <ReferenceField
              record={{ id: relationship.id, related }}
              source="related"
              reference="members"
              link="show"
            />
          </Box>
          <Typography component="span" color="text.secondary">
            {kind && wordOf(kind, side, language)}
          </Typography>
        </Stack>
        <Typography
          variant="caption"
          color="text.secondary"
          component="p"
          sx={{ m: 0, overflowWrap: 'anywhere' }}
        >
          {[...period, note].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      {onEdit && (
        <Tooltip title={t('relations.edit')}>
          <IconButton aria-label={t('relations.edit')} onClick={onEdit}>
            <EditIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      {onDelete && (
        <Tooltip title={t('relations.remove')}>
          <IconButton aria-label={t('relations.remove')} onClick={onDelete}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </Stack>
  );
};
