import { Button, Card, Stack } from '@mui/material';
import { useState } from 'react';
import {
  AutocompleteArrayInput,
  BooleanInput,
  DateTimeInput,
  Form,
  ReferenceArrayInput,
  SaveButton,
  useDataProvider,
  useGetList,
  useNotify,
  useRefresh,
} from 'react-admin';
import { type HttpError } from 'react-admin';
import { useText } from '../i18n/text';
import type { Note, Target } from './note';
import { RichText } from './RichText';

interface Draft {
  remindAt?: string | null;
  pinned?: boolean;
  told?: number[];
}

const search = (q: string) => ({ q });
const STAFF = { kind: 'staff' };

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** Colleagues who are told stand at the end of the note, as mentions. */
const withMentions = (body: string, told: readonly { id: number; name: string }[]): string =>
  told.length === 0
    ? body
    : `${body}<p>${told
        .map(
          ({ id, name }) =>
            `<span data-type="mention" data-id="${id}" data-label="${escape(name)}">@${escape(name)}</span>`,
        )
        .join(' ')}</p>`;

/** Writes a note on a record, or changes one. */
export const NoteForm = ({ target, note, onDone }: { target: Target; note?: Note; onDone: () => void }) => {
  const t = useText();
  const provider = useDataProvider();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [body, setBody] = useState(note?.body ?? '');
  const { data: staff = [] } = useGetList<{ id: number; name: string }>('users', {
    filter: STAFF,
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'name', order: 'ASC' },
  });
  const save = async ({ told = [], remindAt, pinned }: Draft) => {
    setBusy(true);
    const colleagues = staff.filter(({ id }) => told.includes(id));
    const data = {
      body: withMentions(body, colleagues),
      remindAt: remindAt || null,
      pinned: pinned === true,
    };
    try {
      if (note) await provider.update('notes', { id: note.id, data, previousData: note });
      else await provider.create('notes', { data: { ...target, ...data } });
      refresh();
      onDone();
    } catch (error) {
      const errors = (error as HttpError).body as { errors?: { body?: string } } | undefined;
      notify(errors?.errors?.body ?? (error as Error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  return (
    <Card sx={{ p: 4 }}>
      <Form onSubmit={(values: Draft) => save(values)} defaultValues={note ?? { pinned: false }}>
        <Stack gap={1}>
          <RichText start={note?.body ?? ''} label={t('notes.body')} onChange={setBody} />
          <Stack direction={{ xs: 'column', sm: 'row' }} gap={3} alignItems={{ sm: 'center' }}>
            <ReferenceArrayInput source="told" reference="users" filter={STAFF} perPage={100}>
              <AutocompleteArrayInput
                label={t('notes.tell')}
                filterToQuery={search}
                helperText={false}
                fullWidth
              />
            </ReferenceArrayInput>
            <DateTimeInput source="remindAt" label={t('notes.remindAt')} helperText={false} />
            <BooleanInput source="pinned" label={t('notes.pinned')} helperText={false} />
          </Stack>
          <Stack direction="row" gap={2} justifyContent="flex-end">
            <Button variant="text" onClick={onDone} disabled={busy}>
              {t('cancel')}
            </Button>
            <SaveButton alwaysEnable disabled={busy} type="submit" />
          </Stack>
        </Stack>
      </Form>
    </Card>
  );
};
