import { Button, Stack, TextField } from '@mui/material';
import { useMemo, type ReactNode } from 'react';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  DateInput,
  FilterLiveForm,
  ListContextProvider,
  NumberInput,
  ReferenceArrayInput,
  ReferenceInput,
  SelectArrayInput,
  SelectInput,
  TextInput,
  useListContext,
  useTranslate,
} from 'react-admin';
import { flattenExtra, nestExtra } from '../../extra/nest-extra';
import { useText } from '../../i18n/text';
import { DecimalInput, MoneyInput } from '../form/inputs';
import type { Filter } from './filters';

const search = (q: string) => ({ q });

const choicesOf = (filter: Extract<Filter, { kind: 'choice' }>) =>
  filter.choices.map((id) => ({ id, name: `${filter.texts}.${id}` }));

const EITHER = ['true', 'false'].map((id) => ({ id, name: `ra.boolean.${id}` }));

const Pair = ({ children }: { children: ReactNode }) => (
  <Stack direction="row" gap={2}>
    {children}
  </Stack>
);

const FilterInput = ({ filter }: { filter: Filter }) => {
  const { source } = filter;
  if (filter.kind === 'choice')
    return filter.several ? (
      <SelectArrayInput source={source} choices={choicesOf(filter)} helperText={false} />
    ) : (
      <SelectInput source={source} choices={choicesOf(filter)} helperText={false} resettable />
    );
  if (filter.kind === 'reference')
    return filter.several ? (
      <ReferenceArrayInput source={source} reference={filter.reference}>
        <AutocompleteArrayInput filterToQuery={search} helperText={false} />
      </ReferenceArrayInput>
    ) : (
      <ReferenceInput source={source} reference={filter.reference}>
        <AutocompleteInput filterToQuery={search} helperText={false} />
      </ReferenceInput>
    );
  if (filter.kind === 'dates')
    return (
      <Stack direction="row" gap={2}>
        <DateInput source={`${source}_gte`} label="list.from" helperText={false} />
        <DateInput source={`${source}_lte`} label="list.until" helperText={false} />
      </Stack>
    );
  if (filter.kind === 'options')
    return (
      <AutocompleteArrayInput
        source={source}
        choices={[...filter.options]}
        translateChoice={false}
        helperText={false}
      />
    );
  if (filter.kind === 'either')
    return (
      <SelectInput
        source={source}
        choices={EITHER}
        format={(value: unknown) => (typeof value === 'boolean' ? String(value) : '')}
        parse={(text: string) => (text === '' ? null : text === 'true')}
        helperText={false}
      />
    );
  if (filter.kind === 'amounts')
    return (
      <Pair>
        <MoneyInput source={`${source}_gte`} label="list.from" currency={filter.currency} />
        <MoneyInput source={`${source}_lte`} label="list.until" currency={filter.currency} />
      </Pair>
    );
  if (filter.kind === 'numbers') {
    const NumbersInput = filter.whole ? NumberInput : DecimalInput;
    return (
      <Pair>
        <NumbersInput source={`${source}_gte`} label="list.from" helperText={false} />
        <NumbersInput source={`${source}_lte`} label="list.until" helperText={false} />
      </Pair>
    );
  }
  return <TextInput source={`${source}_contains`} helperText={false} />;
};

/** Two ends of a number. Their keys may have dots, which forms would take apart, so they are set as they are. */
const ScoresInput = ({ source }: { source: string }) => {
  const t = useText();
  const { filterValues, setFilters } = useListContext();
  const put = (key: string, text: string) => {
    const { [key]: _old, ...rest } = filterValues as Record<string, unknown>;
    const plain = text.trim().replace(',', '.');
    if (plain === '') setFilters(rest, undefined);
    else if (/^-?\d+(\.\d+)?$/.test(plain)) setFilters({ ...rest, [key]: Number(plain) }, undefined);
  };
  return (
    <Stack direction="row" gap={2}>
      {(['gte', 'lte'] as const).map((end) => (
        <TextField
          key={end}
          label={t(end === 'gte' ? 'list.from' : 'list.until')}
          defaultValue={(filterValues as Record<string, unknown>)[`${source}_${end}`] ?? ''}
          onChange={(event) => put(`${source}_${end}`, event.target.value)}
          slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        />
      ))}
    </Stack>
  );
};

/** The input of one filter; what is chosen applies at once. */
export const FilterEditor = ({ filter, onDone }: { filter: Filter; onDone: () => void }) => {
  const translate = useTranslate();
  const list = useListContext();
  // A form takes the dot in `extra.risk` for a step into a record.
  const nested = useMemo(
    () => ({
      ...list,
      filterValues: nestExtra(list.filterValues),
      setFilters: (values: Record<string, unknown>) => list.setFilters(flattenExtra(values), undefined),
    }),
    [list],
  );
  return (
    <Stack gap={3} sx={({ look }) => ({ minWidth: look.sizes.menu })}>
      {filter.kind === 'scores' ? (
        <ScoresInput source={filter.source} />
      ) : (
        <ListContextProvider value={nested}>
          <FilterLiveForm>
            <FilterInput filter={filter} />
          </FilterLiveForm>
        </ListContextProvider>
      )}
      <Button variant="contained" onClick={onDone} sx={{ alignSelf: 'flex-end' }}>
        {translate('ra.action.close')}
      </Button>
    </Stack>
  );
};
