import { Button, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import {
  BooleanInput,
  DateTimeInput,
  Form,
  SaveButton,
  useDataProvider,
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
  portalVisible?: boolean;
}

/** Writes a note on a record, or changes one. */
export const NoteForm = ({ target, note, onDone }: { target: Target; note?: Note; onDone: () => void }) => {
  const t = useText();
  const provider = useDataProvider();
  const notify = useNotify();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [body, setBody] = useState(note?.body ?? '');
  const save = async ({ remindAt, pinned, portalVisible }: Draft) => {
    setBusy(true);
    const data = {
      body,
      remindAt: remindAt || null,
      pinned: pinned === true,
      portalVisible: portalVisible === true,
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
      <Form
        onSubmit={(values: Draft) => save(values)}
        defaultValues={note ?? { pinned: false, portalVisible: false }}
      >
        <Stack gap={1}>
          <RichText start={note?.body ?? ''} label={t('notes.body')} onChange={setBody} />
          <Typography variant="caption" color="text.secondary">
            {t('notes.mentionHelp')}
          </Typography>
          <Stack direction={{ xs: 'column', sm: 'row' }} gap={3} alignItems={{ sm: 'center' }}>
            <DateTimeInput source="remindAt" label={t('notes.remindAt')} helperText={false} />
            <BooleanInput source="pinned" label={t('notes.pinned')} helperText={false} />
            <BooleanInput
              source="portalVisible"
              label={t('notes.inPortal')}
              helperText={t('notes.inPortalHelp')}
            />
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
