import { Button, Card, Chip, Skeleton, Stack, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCanAccess } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { useText } from '../i18n/text';
import { NoteForm } from '../notes/NoteForm';
import { requestJson } from '../session/request';
import { EVENT_ICONS, TimelineRow, type TimelineEvent } from './TimelineRow';

interface Page {
  readonly items: TimelineEvent[];
  readonly next: string | null;
}

const KINDS = Object.keys(EVENT_ICONS) as TimelineEvent['kind'][];

/** All that happened with a member, newest first, with the way to add a note. */
export const TimelinePart = ({ member }: { member: number }) => {
  const t = useText();
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [writing, setWriting] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'notes', action: 'create' });
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['timeline', member, kinds],
    queryFn: ({ pageParam }) =>
      requestJson<Page>(
        `/api/console/members/${member}/timeline?${new URLSearchParams({
          kinds: kinds.join(','),
          ...(pageParam === '' ? {} : { before: pageParam }),
        })}`,
      ),
    initialPageParam: '',
    getNextPageParam: (last: Page) => last.next ?? undefined,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const toggle = (kind: string) =>
    setKinds(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]);
  return (
    <Stack gap={3}>
      {writing && (
        <NoteForm
          target={{ resource: 'members', record: member }}
          onDone={() => {
            setWriting(false);
            void refetch();
          }}
        />
      )}
      <Stack direction="row" gap={2} flexWrap="wrap" alignItems="center">
        <Stack direction="row" gap={2} flexWrap="wrap" sx={{ flex: 1 }}>
          {KINDS.map((kind) => (
            <Chip
              key={kind}
              size="small"
              label={t(`timeline.kinds.${kind}`)}
              color={kinds.includes(kind) ? 'primary' : 'default'}
              variant={kinds.includes(kind) ? 'filled' : 'outlined'}
              onClick={() => toggle(kind)}
              aria-pressed={kinds.includes(kind)}
            />
          ))}
        </Stack>
        {canAccess && !writing && (
          <Button variant="outlined" onClick={() => setWriting(true)}>
            {t('notes.write')}
          </Button>
        )}
      </Stack>
      {isPending ? (
        <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />
      ) : (
        <Card>
          {items.map((event) => (
            <TimelineRow key={`${event.kind}-${event.id}`} event={event} />
          ))}
          {items.length === 0 && (
            <EmptyState icon={EVENT_ICONS.note} title={t('list.noneYet')} text={t('timeline.emptyText')} />
          )}
        </Card>
      )}
      {hasNextPage && (
        <Button variant="outlined" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('timeline.more')}
        </Button>
      )}
      {!hasNextPage && items.length > 0 && (
        <Typography variant="caption" color="text.secondary" textAlign="center">
          {t('timeline.end')}
        </Typography>
      )}
    </Stack>
  );
};
