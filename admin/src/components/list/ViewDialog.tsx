import { Checkbox, FormControlLabel, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n/text';
import { ActionDialog } from '../ActionDialog';
import type { StoredView } from './saved-views';

/** Names a view and says whom it is for. */
export const ViewDialog = ({
  view,
  onSave,
  onClose,
}: {
  /** The view that is changed; null for what the list shows now. */
  view: StoredView | null;
  onSave: (name: string, shared: boolean) => Promise<void>;
  onClose: () => void;
}) => {
  const translate = useTranslate();
  const t = useText();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  return (
    <ActionDialog
      open
      title={view ? t('segments.change') : translate('ra.saved_queries.new_dialog_title')}
      text={t('segments.keeps')}
      confirm={t('save')}
      ready={Boolean(name.trim())}
      onConfirm={() => onSave(name.trim(), shared)}
      onClose={onClose}
    >
      <TextField
        autoFocus
        label={translate('ra.saved_queries.query_name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 120 } }}
      />
      <FormControlLabel
        control={<Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)} />}
        label={t('segments.shared')}
      />
    </ActionDialog>
  );
};
