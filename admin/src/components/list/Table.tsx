import { TableCell, TableFooter, TableRow } from '@mui/material';
import type { ReactNode } from 'react';
import { DataTable, useDataTableConfigContext, useListContext, type DataTableProps } from 'react-admin';

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

/**
 * The table of a list: 40 px rows, sticky head, columns that people choose.
 * @param totals shows a footer with the sums of the page's rows for columns that ask for it
 */
export const Table = ({ totals = false, ...props }: DataTableProps & { totals?: boolean }) => (
  <DataTable rowClick="show" bulkActionButtons={false} {...(totals ? { foot: SumFoot } : {})} {...props} />
);
