import { Autocomplete, Box, MenuItem, TextField, Typography } from '@mui/material';
import type { ShownIf } from '@ortak/kernel/extra';
import { FieldTitle, useInput, useTranslate } from 'react-admin';
import { PickManyInput } from '../components/form/inputs';
import { nameOf, optionName, type Definition } from '../extra/definition';
import { useParametricState } from '../extra/useDefinitions';
import { useLanguage, useText } from '../i18n/text';

type Value = ShownIf['in'][number];

const never = new Set(['longtext', 'file', 'member']);

/** Text as the other field's values are: a number of integers, otherwise text. */
const readAs = ({ type }: Definition, text: string): Value =>
  (type === 'integer' || type === 'money') && /^-?\d+$/.test(text) ? Number(text) : text;

const ValuesPick = ({
  other,
  chosen,
  onChoose,
}: {
  other: Definition;
  chosen: readonly Value[];
  onChoose: (values: Value[]) => void;
}) => {
  const t = useText();
  const translate = useTranslate();
  const language = useLanguage();
  const known: readonly Value[] =
    other.type === 'boolean' ? [true, false] : other.options.map(({ value }) => value);
  const nameOfValue = (value: Value): string =>
    typeof value === 'boolean'
      ? translate(`ra.boolean.${value}`)
      : optionName(other, String(value), language);
  return (
    <Autocomplete<Value, true, false, boolean>
      multiple
      freeSolo={known.length === 0}
      options={[...known]}
      value={[...chosen]}
      getOptionLabel={nameOfValue}
      onChange={(_, values) =>
        onChoose(values.map((value) => (typeof value === 'string' ? readAs(other, value) : value)))
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('extra.conditionValues')}
          helperText={known.length ? undefined : t('extra.typeValues')}
        />
      )}
    />
  );
};

const ShownIfInput = ({ others }: { others: readonly Definition[] }) => {
  const t = useText();
  const language = useLanguage();
  const { field, fieldState } = useInput<ShownIf | null>({ source: 'shownIf' });
  const condition = (field.value as ShownIf | null | undefined) ?? null;
  const candidates = others.filter(({ archived, type }) => !archived && !never.has(type));
  const other = candidates.find(({ key }) => key === condition?.field);
  const problem = fieldState.error as unknown as
    { message?: string; field?: { message?: string }; in?: unknown } | undefined;
  return (
    <Box>
      <Typography fontWeight="fontWeightMedium">{t('extra.shownIf')}</Typography>
      <Box sx={{ display: 'grid', gap: 4, mt: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <TextField
          select
          label={<FieldTitle label="extra.conditionField" />}
          value={other ? other.key : ''}
          onChange={(event) =>
            field.onChange(event.target.value ? { field: event.target.value, in: [] } : null)
          }
          error={problem !== undefined}
          helperText={problem?.field?.message ?? problem?.message}
        >
          <MenuItem value="">{t('extra.always')}</MenuItem>
          {candidates.map((one) => (
            <MenuItem key={one.key} value={one.key}>
              {nameOf(one, language)}
            </MenuItem>
          ))}
        </TextField>
        {other && condition && (
          <ValuesPick
            key={other.key}
            other={other}
            chosen={condition.in}
            onChoose={(values) => field.onChange({ field: other.key, in: values })}
          />
        )}
      </Box>
    </Box>
  );
};

interface ConditionInputsProps {
  entity: string;
  others: readonly Definition[];
}

/** When a record has the field at all, and when it is shown. */
export const ConditionInputs = ({ entity, others }: ConditionInputsProps) => {
  const { data } = useParametricState();
  const ofMember = data?.entities.find(({ name }) => name === entity)?.ofMember ?? false;
  return (
    <>
      {ofMember && (
        <PickManyInput
          source="categories"
          reference="categories"
          label="extra.categories"
          helperText="extra.categoriesHelp"
        />
      )}
      <ShownIfInput others={others} />
    </>
  );
};
