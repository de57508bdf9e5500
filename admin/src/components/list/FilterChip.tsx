import { Chip } from '@mui/material';
import {
  useGetMany,
  useGetRecordRepresentation,
  useListContext,
  useResourceContext,
  useTranslate,
  useTranslateLabel,
} from 'react-admin';
import { useFormat, useText } from '../../i18n/text';
import type { Filter } from './filters';

type Values = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);

const ReferenceNames = ({ reference, value }: { reference: string; value: unknown }) => {
  const { data } = useGetMany(reference, { ids: listOf(value) as number[] });
  const represent = useGetRecordRepresentation(reference);
  return <>{data?.map((record) => String(represent(record))).join(', ') ?? '…'}</>;
};

const useWords = () => {
  const translate = useTranslate();
  const format = useFormat();
  const t = useText();
  return (filter: Filter, values: Values): React.ReactNode => {
    const value = values[filter.source];
    if (filter.kind === 'choice')
      return listOf(value)
        .map((one) => translate(`${filter.texts}.${String(one)}`))
        .join(', ');
    if (filter.kind === 'reference') return <ReferenceNames reference={filter.reference} value={value} />;
    if (filter.kind === 'exact') return String(value);
    if (filter.kind === 'options')
      return listOf(value)
        .map((one) => filter.options.find(({ id }) => id === one)?.name ?? String(one))
        .join(', ');
    if (filter.kind === 'truth' || filter.kind === 'either') return translate(`ra.boolean.${String(value)}`);
    if (filter.kind === 'text') return `“${String(values[`${filter.source}_contains`])}”`;
    const written = (bound: unknown): string | undefined => {
      if (bound === undefined || bound === null || bound === '') return undefined;
      if (filter.kind === 'dates') return format.date(String(bound));
      return filter.kind === 'amounts'
        ? format.money(bound as number, filter.currency)
        : format.decimal(bound as number);
    };
    const from = written(values[`${filter.source}_gte`]);
    const until = written(values[`${filter.source}_lte`]);
    if (from !== undefined && until !== undefined) return t('list.between', { from, until });
    if (filter.kind === 'dates')
      return from === undefined ? t('list.upTo', { date: until ?? '' }) : t('list.since', { date: from });
    return from === undefined ? `≤ ${until ?? ''}` : `≥ ${from}`;
  };
};

interface FilterChipProps {
  filter: Filter;
  onEdit: ((anchor: HTMLElement) => void) | undefined;
  onRemove: () => void;
}

/** A filter in use: its name and value; click to change, the cross removes it. */
export const FilterChip = ({ filter, onEdit, onRemove }: FilterChipProps) => {
  const { filterValues } = useListContext();
  const resource = useResourceContext();
  const label = useTranslateLabel();
  const words = useWords();
  return (
    <Chip
      variant="outlined"
      onClick={onEdit ? (event) => onEdit(event.currentTarget) : undefined}
      onDelete={onRemove}
      label={
        <>
          {filter.label ?? label({ source: filter.source, resource })}:{' '}
          <strong>{words(filter, filterValues)}</strong>
        </>
      }
    />
  );
};
