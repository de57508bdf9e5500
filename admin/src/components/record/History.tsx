import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import {
  Box,
  Button,
  Card,
  Skeleton,
  Stack,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import {
  useGetResourceLabel,
  useInfiniteGetList,
  useRecordContext,
  useResourceContext,
  type RaRecord,
} from 'react-admin';
import { Changes } from '../../audit-entries/Changes';
import { groupSaves, type AuditEntry, type Deed, type Save } from '../../audit-entries/entry';
import { useDeedText } from '../../audit-entries/deed-text';
import { RecordName } from '../../audit-entries/RecordName';
import { By, Who } from '../../audit-entries/Who';
import { useText } from '../../i18n/text';
import { EmptyState } from '../EmptyState';
import { Moment } from '../figures';

const PER_PAGE = 50;
const NEWEST = { field: 'id', order: 'DESC' } as const;

interface Own extends RaRecord {
  currency?: string;
}

const DeedBlock = ({
  deed,
  named,
  currency,
}: {
  deed: Deed;
  named: boolean;
  currency?: string | undefined;
}) => {
  const labelOf = useGetResourceLabel();
  const textOf = useDeedText();
  return (
    <Stack gap={2}>
      <Typography color="text.secondary">
        {named && deed.record !== null && (
          <Box component="span" sx={{ color: 'text.primary' }}>
            {labelOf(deed.resource, 1)} <RecordName reference={deed.resource} id={deed.record} />
            {' · '}
          </Box>
        )}
        {textOf(deed)}
      </Typography>
      <Changes
        resource={deed.part === 'lines' ? 'subscription-lines' : deed.resource}
        changes={deed.changes}
        action={deed.action}
        currency={currency}
      />
    </Stack>
  );
};

const SaveBlock = ({ save, own, all }: { save: Save; own: RaRecord; all: boolean }) => (
  <Box
    component="li"
    sx={({ look }) => ({
      position: 'relative',
      pl: 6,
      pb: 6,
      borderLeft: `1px solid ${look.palette.line}`,
      '&:last-of-type': { borderColor: 'transparent', pb: 0 },
      '&::before': {
        content: '""',
        position: 'absolute',
        left: '-5px',
        top: '6px',
        width: '9px',
        height: '9px',
        borderRadius: `${look.radii.round}px`,
        backgroundColor: look.accent.solid,
      },
    })}
  >
    <Stack gap={2}>
      <Stack direction="row" flexWrap="wrap" columnGap={3} alignItems="baseline">
        <Typography fontWeight="fontWeightMedium" component="h3" variant="body1">
          <Who entry={save.by} />
        </Typography>
        <Typography variant="caption" color="text.secondary">
          <Moment instant={save.at} />
        </Typography>
        <Typography variant="caption" color="text.secondary">
          <By entry={save.by} />
        </Typography>
      </Stack>
      {save.deeds.map((deed) => (
        <DeedBlock key={deed.id} deed={deed} named={all} currency={(own as Own).currency} />
      ))}
    </Stack>
  </Box>
);

/** What happened to the record of this page, newest first; of a member also everything that belongs to it. */
export const History = () => {
  const t = useText();
  const own = useRecordContext();
  const resource = useResourceContext() ?? '';
  const [all, setAll] = useState(false);
  const filter = all ? { member: own?.id } : { resource, record: own?.id };
  const { data, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteGetList<AuditEntry>(
    'audit-entries',
    { filter, sort: NEWEST, pagination: { page: 1, perPage: PER_PAGE } },
    { enabled: own !== undefined },
  );
  if (!own) return null;
  const saves = groupSaves(data?.pages.flatMap((page) => page.data) ?? []);
  return (
    <Stack gap={4}>
      {resource === 'members' && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={all}
          onChange={(_, value: boolean | null) => value !== null && setAll(value)}
          aria-label={t('history.tab')}
        >
          <ToggleButton value={false}>{t('history.own')}</ToggleButton>
          <ToggleButton value={true}>{t('history.all')}</ToggleButton>
        </ToggleButtonGroup>
      )}
      <Card sx={{ p: { xs: 4, sm: 6 } }}>
        {isPending ? (
          <Stack gap={4}>
            {[0, 1, 2, 3].map((i) => (
              <Skeleton key={i} variant="rounded" sx={({ look }) => ({ height: look.sizes.row })} />
            ))}
          </Stack>
        ) : saves.length ? (
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {saves.map((save) => (
              <SaveBlock key={save.key} save={save} own={own} all={all} />
            ))}
          </Box>
        ) : (
          <EmptyState icon={HistoryIcon} title={t('history.empty')} text={t('history.emptyText')} />
        )}
        {hasNextPage && (
          <Button
            onClick={() => void fetchNextPage()}
            disabled={isFetchingNextPage}
            sx={{ mt: 4 }}
            variant="outlined"
          >
            {t('history.older')}
          </Button>
        )}
      </Card>
    </Stack>
  );
};
