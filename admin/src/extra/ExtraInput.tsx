import { memo, useMemo, type ReactNode } from 'react';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  DateInput,
  NumberInput,
  SelectInput,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { labelOf } from '@ortak/kernel/i18n';
import { PhoneInput } from '../components/form/contact-inputs';
import { DecimalInput, MoneyInput, PickInput } from '../components/form/inputs';
import { useFormat, useLanguage } from '../i18n/text';
import { validatorOf } from './check-input';
import { extraOf, optionName, type Definition } from './definition';

/** So many choices are seen at once; more are searched for. */
const FEW = 12;

const whole = (text: string): number | string | null =>
  text === '' ? null : /^-?\d{1,15}$/.test(text) ? Number(text) : text;

/** Options that can be chosen: not archived, or what the record has already. */
const useOptions = (definition: Definition): { id: string; name: string }[] => {
  const language = useLanguage();
  const stored = extraOf(useRecordContext())[definition.key];
  return useMemo(() => {
    const held: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
    return definition.options
      .filter(({ archived, value }) => archived !== true || held.includes(value))
      .map(({ value }) => ({ id: value, name: optionName(definition, value, language) }));
  }, [definition, language, stored]);
};

interface InputProps {
  definition: Definition;
  common: {
    source: string;
    label?: string;
    validate?: ReturnType<typeof validatorOf>;
    helperText: ReactNode;
    defaultValue?: unknown;
    fullWidth: true;
  };
}

const OneInput = ({ definition, common }: InputProps) => {
  const choices = useOptions(definition);
  return choices.length > FEW ? (
    <AutocompleteInput {...common} choices={choices} translateChoice={false} />
  ) : (
    <SelectInput {...common} choices={choices} translateChoice={false} resettable />
  );
};

const SeveralInput = ({ definition, common }: InputProps) => (
  <AutocompleteArrayInput
    {...(common as object)}
    source={common.source}
    choices={useOptions(definition)}
    translateChoice={false}
  />
);

const TRUTHS = ['true', 'false'].map((id) => ({ id, name: `ra.boolean.${id}` }));

/** Yes, no, or not said yet, which is something else than no. */
const TruthInput = ({ common }: InputProps) => (
  <SelectInput
    {...common}
    choices={TRUTHS}
    format={(value: unknown) => (typeof value === 'boolean' ? String(value) : '')}
    parse={(text: string) => (text === '' ? null : text === 'true')}
    resettable
  />
);

/** A document of the record's member, or any where it has none. */
const FileInput = ({ common }: InputProps) => {
  const member = useWatch({ name: 'member' }) as number | undefined;
  const own = useRecordContext();
  const of = member ?? (own && 'categories' in own ? (own.id as number) : undefined);
  return (
    <PickInput
      {...(common as object)}
      source={common.source}
      reference="documents"
      filter={of ? { member: of } : undefined}
    />
  );
};

/** The input that fits the type of a field. */
export const TypedInput = (props: InputProps) => {
  const { definition, common } = props;
  switch (definition.type) {
    case 'longtext':
      return <TextInput {...common} multiline minRows={3} />;
    case 'integer':
      return <NumberInput {...common} step={1} parse={whole} />;
    case 'decimal':
      return <DecimalInput {...common} />;
    case 'money':
      return <MoneyInput {...common} currency={definition.currency ?? undefined} />;
    case 'date':
      return <DateInput {...common} />;
    case 'boolean':
      return <TruthInput {...props} />;
    case 'choice':
      return <OneInput {...props} />;
    case 'choices':
      return <SeveralInput {...props} />;
    case 'phone':
      return <PhoneInput {...common} />;
    case 'member':
      return <PickInput {...(common as object)} source={common.source} reference="members" />;
    case 'file':
      return <FileInput {...props} />;
    case 'url':
    case 'email':
      return <TextInput {...common} type={definition.type} />;
    default:
      return <TextInput {...common} />;
  }
};

interface ExtraInputProps {
  definition: Definition;
  /** Whether the record is new, and begins with defaults. */
  fresh: boolean;
}

/** What every input of an extra field is given: its place in the form, the server's rules, help, and the default of a new record. */
export const useInputProps = (definition: Definition, fresh: boolean): InputProps['common'] => {
  const language = useLanguage();
  const format = useFormat();
  return useMemo(() => {
    const help = labelOf(definition.help, language, '');
    const currency = definition.currency ?? 'TRY';
    return {
      source: `extra.${definition.key}`,
      validate: validatorOf(definition, language, (minor) => format.money(minor, currency)),
      helperText: help ? <span>{help}</span> : (false as ReactNode),
      fullWidth: true as const,
      ...(fresh && definition.default !== null ? { defaultValue: definition.default } : {}),
    };
  }, [definition, language, format, fresh]);
};

interface ExtraInputProps {
  definition: Definition;
  /** Whether the record is new, and begins with defaults. */
  fresh: boolean;
}

/** The input of one extra field, by its type, with the server's rules. Its label is the field's name in the reader's language. */
export const ExtraInput = memo(({ definition, fresh }: ExtraInputProps) => (
  <TypedInput definition={definition} common={useInputProps(definition, fresh)} />
));
ExtraInput.displayName = 'ExtraInput';
