import AddIcon from '@mui/icons-material/Add';
import NoteIcon from '@mui/icons-material/StickyNote2Outlined';
import PinIcon from '@mui/icons-material/PushPinOutlined';
import { Button, Card, Chip, Skeleton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { ReferenceField, useCanAccess, useDelete, useGetList, useRefresh } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Moment } from '../components/figures';
import { useText } from '../i18n/text';
import { RemindButton } from '../reminders/RemindButton';
import { useMe } from '../session/me';
import type { Note, Target } from './note';
import { NoteForm } from './NoteForm';
import { NoteText } from './NoteText';

const PAGE = { page: 1, perPage: 100 };
const NEWEST = { field: 'createdAt', order: 'DESC' } as const;

const NoteCard = ({ note, target }: { note: Note; target: Target }) => {
  const t = useText();
  const refresh = useRefresh();
  const { data: me } = useMe();
  const [editing, setEditing] = useState(false);
  const [remove] = useDelete();
  const { canAccess } = useCanAccess({ resource: 'notes', action: 'edit' });
  if (editing) return <NoteForm target={target} note={note} onDone={() => setEditing(false)} />;
  const mine = canAccess && (me?.user.id === note.author || me?.user.staffRole === 'administrator');
  return (
    <Card component="article" sx={{ p: 4 }}>
      <Stack gap={2}>
        <Stack direction="row" gap={2} alignItems="center" flexWrap="wrap">
          {note.pinned && <PinIcon fontSize="small" color="primary" titleAccess={t('notes.pinned')} />}
          <Typography variant="caption" color="text.secondary" sx={{ flex: 1 }}>
            {note.author !== null && (
              <>
                <ReferenceField record={note} source="author" reference="users" link={false} />
                {' · '}
              </>
            )}
            {note.person && (
              <>
                <ReferenceField record={note} source="person" reference="people" link="show" />
                {' · '}
              </>
            )}
            <Moment instant={note.createdAt} />
            {note.remindAt && (
              <>
                {' · '}
                {t('reminders.remindsAt')} <Moment instant={note.remindAt} />
              </>
            )}
          </Typography>
          {note.source === 'portal' ? (
            <Chip size="small" color="info" label={t('notes.fromPortal')} />
          ) : (
            note.portalVisible && <Chip size="small" variant="outlined" label={t('notes.shownInPortal')} />
          )}
          <RemindButton target={target} text={note.text ?? ''} />
          {mine && (
            <>
              <Button size="small" variant="text" onClick={() => setEditing(true)}>
                {t('notes.edit')}
              </Button>
              <Button
                size="small"
                variant="text"
                color="error"
                onClick={() =>
                  void remove(
                    'notes',
                    { id: note.id, previousData: note },
                    { mutationMode: 'pessimistic', onSuccess: () => refresh() },
                  )
                }
              >
                {t('notes.delete')}
              </Button>
            </>
          )}
        </Stack>
        <NoteText html={note.body} />
      </Stack>
    </Card>
  );
};

/** The notes of a record: pinned ones first, then the newest, with the way to write one. */
export const NotesPart = ({ target }: { target: Target }) => {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'notes', action: 'create' });
  const { resource, record } = target;
  const filter = resource === 'members' ? { member: record } : { resource, record };
  const { data, isPending } = useGetList<Note>('notes', { filter, pagination: PAGE, sort: NEWEST });
  const notes = [...(data ?? [])].sort((a, b) => Number(b.pinned) - Number(a.pinned));
  const add = canAccess && !writing && (
    <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setWriting(true)}>
      {t('notes.write')}
    </Button>
  );
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  return (
    <Stack gap={3}>
      {writing ? (
        <NoteForm target={target} onDone={() => setWriting(false)} />
      ) : (
        notes.length > 0 && <Stack alignItems="flex-end">{add}</Stack>
      )}
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} target={target} />
      ))}
      {notes.length === 0 && !writing && (
        <Card>
          <EmptyState icon={NoteIcon} title={t('list.noneYet')} text={t('notes.emptyText')} action={add} />
        </Card>
      )}
    </Stack>
  );
};
