import { useTranslate, type RaRecord } from 'react-admin';
import { useFormat } from '../../i18n/text';
import { Col } from '../columns';
import { Day, Nothing } from '../figures';
import type { RunTimeColumn } from './run-time-columns';

const Value = ({ column, value }: { column: RunTimeColumn; value: unknown }) => {
  const translate = useTranslate();
  const format = useFormat();
  if (value === null || value === undefined || value === '') return <Nothing />;
  if (Array.isArray(value))
    return <>{value.map((one) => column.options.get(String(one)) ?? String(one)).join(', ')}</>;
  if (typeof value === 'boolean') return <>{translate(`ra.boolean.${String(value)}`)}</>;
  if (column.type === 'date' && typeof value === 'string') return <Day date={value} />;
  if (column.type === 'integer' || column.type === 'decimal')
    return <>{format.decimal(String(value as string))}</>;
  if (typeof value === 'object') return <Nothing />;
  const text = String(value as string);
  return <>{column.options.get(text) ?? text}</>;
};

const FIGURES = new Set(['integer', 'decimal', 'money']);

/** A column of an extra field. */
export const ExtraCol = ({ source, column }: { source: string; column: RunTimeColumn }) => (
  <Col
    source={source}
    label={column.label}
    align={FIGURES.has(column.type) ? 'right' : 'left'}
    render={(row: RaRecord & { extra?: Readonly<Record<string, unknown>> | null }) => (
      <Value column={column} value={row.extra?.[source.slice('extra.'.length)]} />
    )}
  />
);
