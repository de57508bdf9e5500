import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
import SharedIcon from '@mui/icons-material/GroupOutlined';
import { Button, Stack, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import {
  useCanAccess,
  useListContext,
  useNotify,
  useResourceContext,
  useStore,
  useTranslate,
} from 'react-admin';
import { useText } from '../../i18n/text';
import { isView, type View } from './filters';
import { sameColumns, useListColumns } from './list-columns';
import { useSavedViews, type SavedView, type StoredView } from './saved-views';
import { ViewDialog } from './ViewDialog';
import { ViewMenu } from './ViewMenu';

const keyOf = ({ id }: StoredView): string => `saved:${id}`;
const EVERYTHING: readonly View[] = [{ key: 'all', text: 'views.all', filter: {} }];

/** Ready-made and saved views of a list as tabs; what is shown and is none of them can be kept as one. */
export const ViewTabs = ({ views = EVERYTHING }: { views?: readonly View[] | undefined }) => {
  const t = useText();
  const translate = useTranslate();
  const notify = useNotify();
  const resource = useResourceContext() ?? '';
  const { filterValues, setFilters, sort, setSort } = useListContext();
  const columns = useListColumns();
  const { saved, save, forget, mine } = useSavedViews();
  const { canAccess: mayKeep } = useCanAccess({ resource: 'segments', action: 'create' });
  const [opened, setOpened] = useStore<string | null>(`${resource}.view`, null);
  const [asking, setAsking] = useState<StoredView | 'new' | null>(null);

  const looksLike = (view: StoredView) =>
    isView(view, filterValues) &&
    (view.columns === null || sameColumns(view.columns, columns?.chosen)) &&
    (view.sort === null || (view.sort.field === sort.field && view.sort.order === sort.order));
  const known = saved.find((view) => keyOf(view) === opened);
  const exact = known && looksLike(known) ? known : saved.find(looksLike);
  const ready = views.find((view) => isView(view, filterValues));
  // The view that was opened stays marked while somebody changes what it shows.
  const current = exact ? keyOf(exact) : known && !ready ? keyOf(known) : (ready?.key ?? false);
  const open = saved.find((view) => keyOf(view) === current);

  const show = (key: string) => {
    const q = filterValues.q as string | undefined;
    const view = saved.find((one) => keyOf(one) === key);
    const filter = view?.filter ?? views.find((one) => one.key === key)?.filter ?? {};
    setOpened(view ? key : null);
    if (view?.columns) columns?.choose(view.columns);
    setFilters({ ...filter, ...(q ? { q } : {}) }, undefined);
    if (view?.sort) setSort(view.sort);
  };
  const seen = (): Omit<SavedView, 'name' | 'shared'> => {
    const { q: _search, ...filter } = filterValues as Record<string, unknown>;
    const { field, order } = sort;
    return { filter, sort: { field, order }, columns: columns?.chosen ?? null };
  };
  const changed = open !== undefined && !looksLike(open);
  const touched = open === undefined && (!ready || columns?.chosen !== null);
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
          <Tab
            key={keyOf(view)}
            value={keyOf(view)}
            label={view.name}
            {...(view.shared
              ? {
                  icon: <SharedIcon fontSize="inherit" titleAccess={t('segments.isShared')} />,
                  iconPosition: 'end' as const,
                }
              : {})}
          />
        ))}
      </Tabs>
      {open && (
        <ViewMenu
          view={open}
          mine={mine(open)}
          onEdit={() => setAsking(open)}
          onForget={async () => {
            await forget(open);
            setOpened(null);
            notify(t('segments.removed', { name: open.name }), { type: 'info' });
          }}
        />
      )}
      {changed && open && mine(open) && (
        <Button variant="text" onClick={() => void save(seen(), open)}>
          {t('segments.update')}
        </Button>
      )}
      {mayKeep && (changed || touched) && (
        <Button variant="text" startIcon={<SaveIcon />} onClick={() => setAsking('new')}>
          {translate('ra.saved_queries.new_label')}
        </Button>
      )}
      {asking && (
        <ViewDialog
          view={asking === 'new' ? null : asking}
          onSave={async (name, shared) => {
            const values = asking === 'new' ? { ...seen(), name, shared } : { name, shared };
            const id = await save(values, asking === 'new' ? undefined : asking);
            setOpened(`saved:${id}`);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </Stack>
  );
};
