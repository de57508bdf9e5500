import { Button, Stack } from '@mui/material';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  DateInput,
  FilterLiveForm,
  ReferenceArrayInput,
  ReferenceInput,
  SelectArrayInput,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import type { Filter } from './filters';

const search = (q: string) => ({ q });

const choicesOf = (filter: Extract<Filter, { kind: 'choice' }>) =>
  filter.choices.map((id) => ({ id, name: `${filter.texts}.${id}` }));

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
  return <TextInput source={`${source}_contains`} helperText={false} />;
};

/** The input of one filter; what is chosen applies at once. */
export const FilterEditor = ({ filter, onDone }: { filter: Filter; onDone: () => void }) => {
  const translate = useTranslate();
  return (
    <Stack gap={3} sx={({ look }) => ({ minWidth: look.sizes.menu })}>
      <FilterLiveForm>
        <FilterInput filter={filter} />
      </FilterLiveForm>
      <Button variant="contained" onClick={onDone} sx={{ alignSelf: 'flex-end' }}>
        {translate('ra.action.close')}
      </Button>
    </Stack>
  );
};
