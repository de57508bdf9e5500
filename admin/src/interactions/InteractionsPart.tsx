import AddIcon from '@mui/icons-material/Add';
import TalkIcon from '@mui/icons-material/ForumOutlined';
import { Button, Card, Chip, Skeleton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { ReferenceArrayField, ReferenceField, useCanAccess, useGetList } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Day, Moment } from '../components/figures';
import { useText } from '../i18n/text';
import type { Target } from '../notes/note';
import { RemindButton } from '../reminders/RemindButton';
import type { Interaction } from './interaction';
import { InteractionForm } from './InteractionForm';

const PAGE = { page: 1, perPage: 100 };
const NEWEST = { field: 'at', order: 'DESC' } as const;

const InteractionCard = ({ interaction, target }: { interaction: Interaction; target: Target }) => {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'interactions', action: 'edit' });
  if (editing)
    return <InteractionForm target={target} interaction={interaction} onDone={() => setEditing(false)} />;
  const { kind, direction, subject, at, minutes, people, result, nextStep, nextStepDate } = interaction;
  return (
    <Card component="article" sx={{ p: 4 }}>
      <Stack gap={2}>
        <Stack direction="row" gap={2} alignItems="center" flexWrap="wrap">
          <Chip size="small" label={t(`interactions.kinds.${kind}`)} />
          <Typography variant="caption" color="text.secondary" sx={{ flex: 1 }}>
            <ReferenceField record={interaction} source="user" reference="users" link={false} />
            {' · '}
            <Moment instant={at} />
            {direction && ` · ${t(`interactions.directions.${direction}`)}`}
            {minutes ? ` · ${t('interactions.lasted', { minutes })}` : ''}
          </Typography>
          <RemindButton target={target} text={nextStep || subject} />
          {canAccess && (
            <Button size="small" variant="text" onClick={() => setEditing(true)}>
              {t('notes.edit')}
            </Button>
          )}
        </Stack>
        <Typography variant="h5" component="h3">
          {subject}
        </Typography>
        {people.length > 0 && <ReferenceArrayField record={interaction} source="people" reference="people" />}
        {result && <Typography sx={{ whiteSpace: 'pre-line' }}>{result}</Typography>}
        {nextStep && (
          <Typography color="text.secondary">
            {t('interactions.next', { step: nextStep })} {nextStepDate && <Day date={nextStepDate} />}
          </Typography>
        )}
      </Stack>
    </Card>
  );
};

/** Calls, mails, visits and meetings about a record, newest first, with the way to keep another one. */
export const InteractionsPart = ({ target }: { target: Target }) => {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'interactions', action: 'create' });
  const { resource, record } = target;
  const filter = resource === 'members' ? { member: record } : { resource, record };
  const { data, isPending } = useGetList<Interaction>('interactions', {
    filter,
    pagination: PAGE,
    sort: NEWEST,
  });
  const add = canAccess && !writing && (
    <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setWriting(true)}>
      {t('interactions.add')}
    </Button>
  );
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  const empty = data === undefined || data.length === 0;
  return (
    <Stack gap={3}>
      {writing ? (
        <InteractionForm target={target} onDone={() => setWriting(false)} />
      ) : (
        !empty && <Stack alignItems="flex-end">{add}</Stack>
      )}
      {data?.map((interaction) => (
        <InteractionCard key={interaction.id} interaction={interaction} target={target} />
      ))}
      {empty && !writing && (
        <Card>
          <EmptyState
            icon={TalkIcon}
            title={t('list.noneYet')}
            text={t('interactions.emptyText')}
            action={add}
          />
        </Card>
      )}
    </Stack>
  );
};
