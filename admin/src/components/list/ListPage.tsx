import { Box, Card, Stack, Typography, useMediaQuery, type SvgIconProps, type Theme } from '@mui/material';
import type { ComponentType, KeyboardEvent, ReactNode } from 'react';
import {
  CreateButton,
  Error as ListError,
  ListBase,
  useCanAccess,
  useListContext,
  useResourceContext,
  useResourceDefinition,
  type SortPayload,
} from 'react-admin';
import { useExtraFilters } from '../../extra/extra-filters';
import { useFormat, useText, type TextKey } from '../../i18n/text';
import { useCompany } from '../../session/company';
import { useResourceName } from '../columns';
import { EmptyState } from '../EmptyState';
import { PageHeader } from '../PageHeader';
import { ColumnsMenu } from './ColumnsMenu';
import { DefaultView } from './DefaultView';
import { ExportMenu } from './ExportMenu';
import { FilterBar } from './FilterBar';
import { ListColumnsProvider } from './ListColumnsProvider';
import { ListPagination } from './ListPagination';
import { PhoneList, type PhoneRow } from './PhoneList';
import { TableSkeleton } from './TableSkeleton';
import { ViewTabs } from './ViewTabs';
import type { Filter, View } from './filters';

interface ListPageProps {
  icon: ComponentType<SvgIconProps>;
  /** The table, a `DataTable`. */
  children: ReactNode;
  phone: (record: never) => PhoneRow;
  /** What an empty list says: what it is for. */
  emptyText: TextKey;
  emptyAction?: ReactNode;
  filters?: readonly Filter[];
  views?: readonly View[];
  sort?: SortPayload;
  /** The filter that a list begins with; it can be taken off. */
  start?: Readonly<Record<string, unknown>>;
  actions?: ReactNode;
  embed?: readonly string[];
  /** Whether rows belong to one of our companies, so that the company switcher narrows the list. */
  byCompany?: boolean;
  exportable?: boolean;
  searchable?: boolean;
  linked?: boolean;
  /** Asks again every so many milliseconds: what changes by itself. */
  refreshEvery?: number;
}

const PER_PAGE = 25;

/** Arrow keys move between the rows' links; Enter follows one as every link does. */
const moveBetweenRows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || (event.target as HTMLElement).tagName === 'INPUT') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

const Total = () => {
  const { total, meta } = useListContext();
  const format = useFormat();
  if (total === undefined) return null;
  const estimated = (meta as { estimated?: boolean } | undefined)?.estimated;
  return (
    <Typography
      component="span"
      color="text.secondary"
      sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular })}
    >
      {estimated ? '≈ ' : ''}
      {format.number(total)}
    </Typography>
  );
};

const ListBody = ({ children, phone, icon, emptyText, emptyAction, linked = true }: ListPageProps) => {
  const { data, isPending, error, filterValues, refetch } = useListContext();
  const resource = useResourceContext();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const title = useResourceName(resource ?? '', 2);
  const t = useText();
  if (error && !data)
    return (
      <ListError error={error as Error} resetErrorBoundary={() => void refetch()} errorInfo={undefined} />
    );
  if (isPending && !narrow) return <TableSkeleton />;
  const filtered = Object.keys(filterValues).length > 0;
  if (!isPending && !data?.length)
    return (
      <EmptyState
        icon={icon}
        title={filtered ? t('list.nothingFound') : t('list.empty', { name: title })}
        text={t(filtered ? 'list.nothingFoundText' : emptyText)}
        action={filtered ? undefined : (emptyAction ?? <FirstStep />)}
      />
    );
  return narrow ? (
    <PhoneList row={phone} linked={linked} />
  ) : (
    <Box
      onKeyDown={moveBetweenRows}
      sx={({ look }) => ({
        '& .RaDataTable-tableWrapper': {
          // The table scrolls inside its card, so that its head and the page's foot stay in sight.
          maxHeight: `max(${look.sizes.row * 8}px, calc(100dvh - ${look.sizes.bar * 6}px))`,
          overflowY: 'auto',
        },
      })}
    >
      {children}
    </Box>
  );
};

const FirstStep = () => {
  const { hasCreate } = useResourceDefinition();
  const resource = useResourceContext();
  const { canAccess } = useCanAccess({ resource: resource ?? '', action: 'create' });
  return hasCreate && canAccess ? <CreateButton variant="contained" /> : null;
};

const ListFrame = (props: ListPageProps) => {
  const { views, filters: own = [], actions, exportable = true, searchable = true } = props;
  const resource = useResourceContext() ?? '';
  const extra = useExtraFilters(resource);
  const filters = [...own, ...extra];
  const title = useResourceName(resource, 2);
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return (
    <Stack gap={4}>
      <PageHeader
        title={title}
        aside={<Total />}
        actions={
          <>
            {!narrow && <ColumnsMenu />}
            {exportable && <ExportMenu />}
            {actions}
            <FirstStep />
          </>
        }
      />
      <DefaultView />
      <ViewTabs views={views} />
      {(searchable || filters.length > 0) && <FilterBar filters={filters} searchable={searchable} />}
      <Card sx={{ overflow: 'hidden' }}>
        <ListBody {...props} />
      </Card>
      <ListPagination />
    </Stack>
  );
};

/** A list of a resource: head, views, filters, table (or phone list), and where in it we are. */
export const ListPage = (props: ListPageProps) => {
  const { company } = useCompany();
  return (
    <ListBase
      perPage={PER_PAGE}
      sort={props.sort ?? { field: 'id', order: 'DESC' }}
      filter={props.byCompany && company ? { company: company.id } : undefined}
      filterDefaultValues={props.start}
      queryOptions={{
        ...(props.embed ? { meta: { embed: props.embed } } : {}),
        ...(props.refreshEvery ? { refetchInterval: props.refreshEvery } : {}),
      }}
    >
      <ListColumnsProvider>
        <ListFrame {...props} />
      </ListColumnsProvider>
    </ListBase>
  );
};
