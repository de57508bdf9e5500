import type { PortalField } from '@ortak/kernel/extra';
import { fromMinor, minorDigits, toMinor } from '@ortak/kernel/money';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { SelectInput } from '../ui/SelectInput';
import { TextInput } from '../ui/TextInput';
import { PickInput } from './PickInput';

export interface ExtraInputProps {
  readonly field: PortalField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** What is wrong with the value, in words. */
  readonly problem?: string | undefined;
}

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value as string | number);

/** A typed figure, with a comma or a point; what is none stays as it was typed, and the server says so. */
const readFigure = (text: string, { type, currency }: PortalField): unknown => {
  const plain = text
    .trim()
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.');
  if (plain === '') return null;
  if (!/^-?\d{1,15}(\.\d{1,12})?$/.test(plain)) return text;
  if (type === 'decimal') return plain;
  if (type === 'integer') return plain.includes('.') ? text : Number(plain);
  const places = plain.split('.')[1]?.length ?? 0;
  return places > minorDigits(currency ?? 'TRY') ? text : Number(toMinor(plain, currency ?? 'TRY'));
};

/** A stored figure as one would type it. */
const typeFigure = (value: unknown, { type, currency }: PortalField, point: string): string => {
  const text =
    type === 'money' && Number.isSafeInteger(value)
      ? fromMinor(BigInt(value as number), currency ?? 'TRY')
      : textOf(value);
  return text.replace('.', point);
};

const FigureInput = ({ field, value, onChange, problem }: ExtraInputProps) => {
  const { decimal } = useWords();
  const point = decimal('1.5').replace(/[^.,٫]/g, '') === '.' ? '.' : ',';
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      label={field.label}
      help={field.help || undefined}
      problem={problem}
      required={field.required}
      inputProps={{ inputMode: field.type === 'integer' ? 'numeric' : 'decimal', dir: 'ltr' }}
      endAdornment={field.type === 'money' ? (field.currency ?? 'TRY') : undefined}
      value={typed ?? typeFigure(value, field, point)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(readFigure(target.value, field));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
};

const SeveralInput = ({ field, value, onChange, problem }: ExtraInputProps) => {
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const note = problem ?? field.help;
  return (
    <FormControl component="fieldset" error={Boolean(problem)}>
      <FormLabel component="legend" sx={{ color: 'text.primary', typography: 'body2', fontWeight: 'medium' }}>
        {field.label}
      </FormLabel>
      {field.options
        .filter((option) => option.archived !== true || chosen.includes(option.value))
        .map((option) => (
          <FormControlLabel
            key={option.value}
            label={option.label}
            control={
              <Checkbox
                checked={chosen.includes(option.value)}
                onChange={(_, checked) =>
                  onChange(checked ? [...chosen, option.value] : chosen.filter((one) => one !== option.value))
                }
              />
            }
          />
        ))}
      {note ? <FormHelperText sx={{ mx: 0 }}>{note}</FormHelperText> : null}
    </FormControl>
  );
};

const TYPES: Readonly<Record<string, string>> = { date: 'date', email: 'email', url: 'url', phone: 'tel' };

/** The input that fits the type of an extra field. */
export const ExtraInput = (props: ExtraInputProps) => {
  const { field, value, onChange, problem } = props;
  const { t } = useWords();
  const common = { label: field.label, help: field.help || undefined, problem, required: field.required };
  const nothing = { value: '', label: t('portal.extra.none') };
  switch (field.type) {
    case 'choice':
      return (
        <SelectInput
          {...common}
          value={textOf(value)}
          onChange={({ target }) => onChange(target.value || null)}
          options={[
            nothing,
            ...field.options.filter((option) => option.archived !== true || option.value === value),
          ]}
        />
      );
    case 'boolean':
      return (
        <SelectInput
          {...common}
          value={textOf(value as boolean)}
          onChange={({ target }) => onChange(target.value === '' ? null : target.value === 'true')}
          options={[
            nothing,
            { value: 'true', label: t('portal.extra.yes') },
            { value: 'false', label: t('portal.extra.no') },
          ]}
        />
      );
    case 'choices':
      return <SeveralInput {...props} />;
    case 'integer':
    case 'decimal':
    case 'money':
      return <FigureInput {...props} />;
    case 'member':
    case 'file':
      return <PickInput {...props} />;
    default:
      return (
        <TextInput
          {...common}
          type={TYPES[field.type] ?? 'text'}
          multiline={field.type === 'longtext'}
          minRows={field.type === 'longtext' ? 3 : undefined}
          value={textOf(value)}
          onChange={({ target }) => onChange(target.value)}
        />
      );
  }
};
