import { MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useCreate, useGetList, useNotify } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { useText } from '../i18n/text';
import type { Target } from '../notes/note';
import { useMe } from '../session/me';
import { LATER } from './reminder';
import { useReminderActions } from './use-reminders';

interface RemindDialogProps {
  target: Target;
  /** What the reminder says when nobody types another text. */
  text: string;
  onClose: () => void;
}

const STAFF = { kind: 'staff', blocked: false };
const ALL = { page: 1, perPage: 500 };
const BY_NAME = { field: 'name', order: 'ASC' } as const;
const LONGEST = 300;

/** As an input of the browser takes it: in the clock of this place, without seconds. */
const localText = (moment: Date): string =>
  new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** Reminds oneself or a colleague of a record at a moment. */
export const RemindDialog = ({ target, text, onClose }: RemindDialogProps) => {
  const t = useText();
  const notify = useNotify();
  const { data: me } = useMe();
  const { seen } = useReminderActions();
  const [create] = useCreate();
  const [at, setAt] = useState(localText(LATER.tomorrow(new Date())));
  const [words, setWords] = useState(text.slice(0, LONGEST));
  const [user, setUser] = useState<number | ''>('');
  const { data: staff = [] } = useGetList<{ id: number; name: string }>('users', {
    filter: STAFF,
    pagination: ALL,
    sort: BY_NAME,
  });
  return (
    <ActionDialog
      open
      title={t('reminders.create')}
      confirm={t('save')}
      ready={Boolean(at && words.trim())}
      onConfirm={async () => {
        const data = {
          ...target,
          text: words.trim(),
          at: new Date(at).toISOString(),
          user: user || me?.user.id,
        };
        await create('reminders', { data }, { returnPromise: true });
        await seen();
        notify(t('reminders.created'), { type: 'success' });
      }}
      onClose={onClose}
    >
      <TextField
        label={t('reminders.text')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        multiline
        maxRows={4}
        slotProps={{ htmlInput: { maxLength: LONGEST } }}
      />
      <TextField
        type="datetime-local"
        label={t('reminders.at')}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <TextField
        select
        label={t('reminders.user')}
        value={user || (me?.user.id ?? '')}
        onChange={(event) => setUser(Number(event.target.value))}
      >
        {staff.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </ActionDialog>
  );
};
