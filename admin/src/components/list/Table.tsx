import { TableCell, TableFooter, TableRow } from '@mui/material';
import { Children, isValidElement, useEffect, type ReactElement, type ReactNode } from 'react';
import {
  DataTable,
  useDataTableConfigContext,
  useListContext,
  useResourceContext,
  useTranslateLabel,
  type DataTableProps,
} from 'react-admin';
import { ExtraCol } from './ExtraCol';
import { shownOf, useListColumns } from './list-columns';
import { useRunTimeColumns } from './run-time-columns';
import { SelectableRows } from './SelectableRows';

const SumFoot = ({ children }: { children?: ReactNode }) => {
  const { data } = useListContext();
  const { hasBulkActions } = useDataTableConfigContext();
  if (!data || data.length < 2) return null;
  return (
    <TableFooter>
      <TableRow>
        {hasBulkActions && <TableCell />}
        {children}
      </TableRow>
    </TableFooter>
  );
};

type Column = ReactElement<{ source: string; label?: string }>;

const isColumn = (child: ReactNode): child is Column =>
  isValidElement<{ source?: unknown }>(child) && typeof child.props.source === 'string';

const NONE: readonly string[] = [];

/**
 * The table of a list: 40 px rows, sticky head, columns that people choose and order, extra fields among them.
 * @param totals shows a footer with the sums of the page's rows for columns that ask for it
 */
export const Table = ({
  totals = false,
  hiddenColumns = [],
  children,
  ...props
}: DataTableProps & { totals?: boolean }) => {
  const resource = useResourceContext();
  const columns = useListColumns();
  const label = useTranslateLabel();
  const extra = useRunTimeColumns(resource, columns !== null);
  const own = Children.toArray(children).filter(isColumn);
  const all: readonly Column[] = [
    ...own,
    ...extra.map((column) => <ExtraCol key={column.source} source={column.source} column={column} />),
  ];
  const sources = all.map(({ props: { source } }) => source);
  const unlisted = new Set(extra.filter(({ listed }) => !listed).map(({ source }) => source));
  const standard = sources.filter((source) => !hiddenColumns.includes(source) && !unlisted.has(source));
  const extraLabels = new Map(extra.map(({ source, label: name }) => [source, name]));
  const available = all.map(({ props: { source, label: given } }) => ({
    source,
    label: extraLabels.get(source) ?? String(label({ source, resource, label: given }) ?? source),
  }));
  const offer = columns?.offer;
  useEffect(() => offer?.(available, standard));
  const shown = shownOf(sources, standard, columns?.chosen ?? null, sources[0]);
  const byPlace = shown.flatMap((source) => all.find((column) => column.props.source === source) ?? []);
  return (
    <DataTable
      rowClick="show"
      bulkActionButtons={false}
      body={SelectableRows}
      {...(totals ? { foot: SumFoot } : {})}
      {...props}
      // What is hidden is not among the children: react-admin's own choice of columns has no part in it.
      hiddenColumns={NONE as string[]}
      storeKey={`${resource ?? ''}.table`}
    >
      {byPlace}
    </DataTable>
  );
};
