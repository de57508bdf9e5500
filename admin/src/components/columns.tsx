import type { StatusOf } from '@ortak/kernel/look';
import { Box, Link as MuiLink, Stack } from '@mui/material';
import {
  DataTable,
  ReferenceField,
  useCreatePath,
  useDataTableRenderContext,
  useGetResourceLabel,
  useListContext,
  useResourceContext,
  useResourceDefinition,
  type DataTableColumnProps,
  type RaRecord,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { useText, type MinorUnits } from '../i18n/text';
import { Amount, Day, Moment, Nothing } from './figures';
import { StatusChip } from './StatusChip';

type Row = RaRecord & Record<string, unknown>;
type ColumnProps = Omit<DataTableColumnProps<Row>, 'source' | 'render' | 'align'> & { source: string };

/** Sums of the rows on the page, one per currency; null when a value is missing. */
const sumByCurrency = (rows: readonly Row[], source: string, currency: string): [string, bigint][] => {
  const sums = new Map<string, bigint>();
  for (const row of rows) {
    const code = row[currency] as string | undefined;
    const value = row[source] as MinorUnits | null | undefined;
    if (code && value !== null && value !== undefined) sums.set(code, (sums.get(code) ?? 0n) + BigInt(value));
  }
  return [...sums];
};

const PageSum = ({ source, currency }: { source: string; currency: string }) => {
  const { data = [] } = useListContext<Row>();
  return (
    <Stack alignItems="flex-end">
      {sumByCurrency(data, source, currency).map(([code, sum]) => (
        <Amount key={code} minor={sum.toString()} currency={code} />
      ))}
    </Stack>
  );
};

/**
 * A column of money, right-aligned. `total` adds the sum of the page's rows to the footer.
 * @param currency the row's field that holds the currency code
 */
export const MoneyCol = ({
  currency = 'currency',
  total = false,
  ...props
}: ColumnProps & { currency?: string; total?: boolean }) => {
  const context = useDataTableRenderContext();
  if (context === 'footer')
    return (
      <DataTable.Col {...props} align="right">
        {total ? <PageSum source={props.source} currency={currency} /> : ' '}
      </DataTable.Col>
    );
  return (
    <DataTable.Col
      {...props}
      align="right"
      render={(row: Row) => (
        <Amount
          minor={row[props.source] as MinorUnits | null}
          currency={row[currency] as string | undefined}
        />
      )}
    />
  );
};

/** A column whose cells `render` makes; empty in the footer. */
export const Col = ({
  render,
  ...props
}: Omit<DataTableColumnProps<Row>, 'source' | 'render'> & {
  source: string;
  render?: (row: never) => React.ReactNode;
}) => {
  const context = useDataTableRenderContext();
  if (context === 'footer') return <DataTable.Col {...props}> </DataTable.Col>;
  return render ? (
    <DataTable.Col {...props} render={render as (row: Row) => React.ReactNode} />
  ) : (
    <DataTable.Col
      {...props}
      render={(row: Row) => {
        const value = row[props.source];
        return value === null || value === undefined || value === '' ? <Nothing /> : String(value as string);
      }}
    />
  );
};

/** A column of plain dates. */
export const DateCol = (props: ColumnProps) => (
  <Col {...props} render={(row: Row) => <Day date={row[props.source] as string | null} />} />
);

/** A column of moments. */
export const MomentCol = (props: ColumnProps) => (
  <Col {...props} render={(row: Row) => <Moment instant={row[props.source] as string | null} />} />
);

/** A column of states. `of` reads the state from the row when it is more than the field says. */
export const StatusCol = ({
  noun,
  of,
  ...props
}: ColumnProps & { noun: StatusOf; of?: (row: never) => string | null }) => (
  <Col
    {...props}
    render={(row: Row) => (
      <StatusChip noun={noun} status={of ? of(row as never) : (row[props.source] as string | null)} />
    )}
  />
);

/** The first column: the record's name, which is the link to it; names the sums in the footer. */
export const NameCol = ({ of, ...props }: ColumnProps & { of?: (row: never) => React.ReactNode }) => {
  const context = useDataTableRenderContext();
  const t = useText();
  if (context === 'footer')
    return (
      <DataTable.Col {...props}>
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 'fontWeightRegular' }}>
          {t('list.pageSum')}
        </Box>
      </DataTable.Col>
    );
  return (
    <DataTable.Col
      {...props}
      render={(row: Row) => (
        <NameLink id={row.id}>{of ? of(row as never) : (row[props.source] as string | null)}</NameLink>
      )}
    />
  );
};

/** The row's own link; arrow keys in a list move between these. */
const NameLink = ({ id, children }: { id: RaRecord['id']; children: React.ReactNode }) => {
  const resource = useResourceContext();
  const createPath = useCreatePath();
  // What has no page of its own is opened in its form.
  const { hasShow } = useResourceDefinition({ resource });
  return (
    <MuiLink
      component={Link}
      to={createPath({ resource, id, type: hasShow ? 'show' : 'edit' })}
      data-row-link
      onClick={(event) => event.stopPropagation()}
    >
      {children || <RecordNumber id={id} />}
    </MuiLink>
  );
};

const RecordNumber = ({ id }: { id: RaRecord['id'] }) => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    #{id}
  </Box>
);

/** As much of a text as a column has room for; the whole of it on hovering. */
export const Beginning = ({ children }: { children: React.ReactNode }) => (
  <Box
    component="span"
    title={typeof children === 'string' ? children : undefined}
    sx={({ look }) => ({
      display: 'block',
      maxWidth: look.sizes.dialog / 2,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    })}
  >
    {children}
  </Box>
);

/** A column with the name of a related record, which leads to it. */
export const ReferenceCol = ({
  reference,
  children,
  ...props
}: ColumnProps & { reference: string; children?: React.ReactNode }) => (
  <Col
    {...props}
    render={(row: Row) =>
      row[props.source] ? (
        <Beginning>
          <ReferenceField record={row} source={props.source} reference={reference} link="show" emptyText="–">
            {children}
          </ReferenceField>
        </Beginning>
      ) : (
        <Nothing />
      )
    }
  />
);

/** A link to a record's page, for text outside of tables. */
export const RecordLink = ({ to, children }: { to: string; children: React.ReactNode }) => (
  <MuiLink component={Link} to={to}>
    {children}
  </MuiLink>
);

/** What the resource is called, one or many. */
export const useResourceName = (resource: string, count = 1): string =>
  useGetResourceLabel()(resource, count);
