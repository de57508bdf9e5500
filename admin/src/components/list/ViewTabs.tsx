import RemoveIcon from '@mui/icons-material/Close';
import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
import { Button, Checkbox, FormControlLabel, IconButton, Stack, Tab, Tabs, TextField } from '@mui/material';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { useText } from '../../i18n/text';
import { ActionDialog } from '../ActionDialog';
import { useSavedViews, type StoredView } from './saved-views';
import { isView, type View } from './filters';

const keyOf = ({ id }: StoredView): string => `saved:${id}`;

const SaveView = ({ onSave }: { onSave: (name: string, shared: boolean) => Promise<void> }) => {
  const translate = useTranslate();
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  return (
    <>
      <Button variant="text" startIcon={<SaveIcon />} onClick={() => setAsking(true)}>
        {translate('ra.saved_queries.new_label')}
      </Button>
      <ActionDialog
        open={asking}
        title={translate('ra.saved_queries.new_dialog_title')}
        confirm={t('save')}
        ready={Boolean(name.trim())}
        onConfirm={async () => {
          await onSave(name.trim(), shared);
          setName('');
          setShared(false);
        }}
        onClose={() => setAsking(false)}
      >
        <TextField
          autoFocus
          label={translate('ra.saved_queries.query_name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <FormControlLabel
          control={<Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)} />}
          label={t('segments.shared')}
        />
      </ActionDialog>
    </>
  );
};

/** Ready-made and own views of a list as tabs; filters that are none of them can be kept as one. */
export const ViewTabs = ({ views }: { views: readonly View[] }) => {
  const { filterValues, setFilters, sort, setSort } = useListContext();
  const { saved, save, forget, mine } = useSavedViews();
  const t = useText();
  const translate = useTranslate();
  const own = saved.find(({ filter }) => isView({ filter }, filterValues));
  const ready = views.find((view) => isView(view, filterValues));
  const current = ready?.key ?? (own ? keyOf(own) : false);
  const show = (key: string) => {
    const q = filterValues.q as string | undefined;
    const kept = saved.find((view) => keyOf(view) === key);
    const filter = kept?.filter ?? views.find((view) => view.key === key)?.filter ?? {};
    setFilters({ ...filter, ...(q ? { q } : {}) }, undefined);
    if (kept?.sort) setSort(kept.sort);
  };
  const keep = (name: string, shared: boolean) => {
    const { q: _search, ...filter } = filterValues as Record<string, unknown>;
    return save({ name, filter, sort, shared });
  };
  return (
    <Stack direction="row" alignItems="center" flexWrap="wrap" columnGap={2}>
      <Tabs
        value={current}
        onChange={(_, key: string) => show(key)}
        variant="scrollable"
        scrollButtons={false}
        sx={{ minWidth: 0 }}
      >
        {views.map((view) => (
          <Tab key={view.key} value={view.key} label={t(view.text)} />
        ))}
        {saved.map((view) => (
          <Tab key={keyOf(view)} value={keyOf(view)} label={view.name} />
        ))}
      </Tabs>
      {!ready && own && mine(own) && (
        <IconButton
          size="small"
          aria-label={translate('ra.saved_queries.remove_label_with_name', { name: own.name })}
          onClick={() => forget(own)}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      )}
      {current === false && <SaveView onSave={keep} />}
    </Stack>
  );
};
