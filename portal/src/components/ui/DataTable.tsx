import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { visuallyHidden } from '@mui/utils';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { weights } from '../../theme/measures';
import { tableStyles } from './data-table-styles';

/** Where a column stands on a phone, where each row is two lines: title and amount, subtitle and meta. */
export type PhoneSlot = 'title' | 'amount' | 'subtitle' | 'meta' | 'none';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly render: (row: Row) => ReactNode;
  readonly phone: PhoneSlot;
  /** Numbers stand at the right. */
  readonly numeric?: boolean;
  /** Dates stand below each other, figure under figure. */
  readonly dates?: boolean;
  /** Stands on a phone only, in the place of several columns. */
  readonly phoneOnly?: boolean;
  /** Buttons stand in it: its header is for screen readers alone. */
  readonly actions?: boolean;
  /** Takes only the width that its content needs. */
  readonly narrow?: boolean;
}

/** Names and numbers run in their own direction, whatever the page does. */
const apart = (content: ReactNode): ReactNode =>
  typeof content === 'string' ? <bdi>{content}</bdi> : content;

interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** Where a row leads; its first column becomes the link and the whole row its target. */
  readonly to?: (row: Row) => string | undefined;
  /** Rows that sum up rather than list. */
  readonly strong?: (row: Row) => boolean;
  /** Rows that no longer count, such as a skipped period. */
  readonly dimmed?: (row: Row) => boolean;
}

/**
 * One table for every width: on a phone the same rows become two-line entries by style sheet alone, so
 * nothing jumps, printing gets the table, and screen readers get rows and cells in both.
 */
export const DataTable = <Row,>({
  label,
  columns,
  rows,
  rowKey,
  to,
  strong,
  dimmed,
}: DataTableProps<Row>) => (
  <Box component="table" role="table" aria-label={label} sx={tableStyles}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            data-numeric={column.numeric || undefined}
            data-narrow={column.narrow || undefined}
            data-phone-only={column.phoneOnly || undefined}
          >
            {column.actions ? <Box sx={visuallyHidden}>{column.header}</Box> : column.header}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => {
        const target = to?.(row);
        return (
          <tr
            key={rowKey(row)}
            role="row"
            data-linked={target ? true : undefined}
            data-strong={strong?.(row) || undefined}
            data-dimmed={dimmed?.(row) || undefined}
          >
            {columns.map((column, index) => (
              <td
                key={column.key}
                role="cell"
                data-phone={column.phone}
                data-numeric={column.numeric || undefined}
                data-dates={column.dates || undefined}
                data-narrow={column.narrow || undefined}
                data-phone-only={column.phoneOnly || undefined}
              >
                {index === 0 && target ? (
                  <Link
                    component={RouterLink}
                    to={target}
                    underline="none"
                    sx={{ color: 'text.primary', fontWeight: weights.medium, '&::after': { content: '""' } }}
                  >
                    {apart(column.render(row))}
                  </Link>
                ) : (
                  apart(column.render(row))
                )}
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  </Box>
);
