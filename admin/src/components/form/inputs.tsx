import { InputAdornment } from '@mui/material';
import type { ReactNode } from 'react';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  FieldTitle,
  InputHelperText,
  ReferenceArrayInput,
  ReferenceInput,
  TextInput,
  useInput,
  useResourceContext,
  type TextInputProps,
  type Validator,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { MinorUnits } from '../../i18n/text';
import { MoneyBox } from './MoneyBox';

const search = (q: string) => ({ q });

interface PickProps {
  source: string;
  reference: string;
  label?: string;
  filter?: Record<string, unknown>;
  validate?: Validator | Validator[];
  disabled?: boolean;
  optionText?: (record: never) => string;
  helperText?: string | false;
  onChange?: (value: unknown) => void;
}

/** Picks one related record by searching for it. */
export const PickInput = ({ source, reference, filter, ...props }: PickProps) => (
  <ReferenceInput source={source} reference={reference} filter={filter} perPage={25}>
    <AutocompleteInput filterToQuery={search} fullWidth {...(props as object)} />
  </ReferenceInput>
);

/** Picks any number of related records. */
export const PickManyInput = ({ source, reference, filter, ...props }: PickProps) => (
  <ReferenceArrayInput source={source} reference={reference} filter={filter} perPage={100}>
    <AutocompleteArrayInput filterToQuery={search} fullWidth {...(props as object)} />
  </ReferenceArrayInput>
);

/** A decimal that stays text all the way: a price, quantity or rate. A comma is taken as the decimal sign. */
export const DecimalInput = ({ unit, ...props }: TextInputProps & { unit?: string }) => (
  <TextInput
    {...props}
    parse={(text: string) => (text === '' ? null : text.replace(/\s/g, '').replace(',', '.'))}
    slotProps={{
      htmlInput: { inputMode: 'decimal' },
      ...(unit ? { input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } } : {}),
    }}
  />
);

interface MoneyInputProps {
  source: string;
  /** The form's field that holds the currency, or a fixed code. */
  currencySource?: string;
  currency?: string;
  validate?: Validator | Validator[];
  helperText?: ReactNode;
  label?: string;
  defaultValue?: unknown;
}

/** A form's amount: an integer of minor units in the currency of another field. */
export const MoneyInput = ({
  source,
  currencySource = 'currency',
  currency,
  validate,
  helperText,
  label,
  defaultValue,
}: MoneyInputProps) => {
  const resource = useResourceContext();
  const watched = useWatch({ name: currencySource }) as string | undefined;
  const { field, fieldState, id, isRequired } = useInput<MinorUnits | null>({
    source,
    validate,
    defaultValue,
  });
  return (
    <MoneyBox
      id={id}
      label={<FieldTitle label={label} source={source} resource={resource} isRequired={isRequired} />}
      currency={currency ?? watched ?? 'TRY'}
      value={field.value as MinorUnits | null | undefined}
      onChange={(minor) => field.onChange(minor)}
      onBlur={field.onBlur}
      error={fieldState.invalid}
      helperText={<InputHelperText error={fieldState.error?.message} helperText={helperText} />}
    />
  );
};

/** The currencies that forms offer first; the API takes every code of ISO 4217. */
export const CURRENCIES = ['TRY', 'USD', 'EUR', 'GBP'].map((id) => ({ id, name: id }));
