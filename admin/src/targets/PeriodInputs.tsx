import { MenuItem, TextField } from '@mui/material';
import { DateInput, required, SelectInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useFormat, useText } from '../i18n/text';

const KINDS = ['year', 'quarter', 'month', 'days'] as const;
type Kind = (typeof KINDS)[number];
const must = required();
const yearsFrom = (year: number) =>
  Array.from({ length: 8 }, (_, index) => ({ id: year - 3 + index, name: String(year - 3 + index) }));

/** When a target is for: a year, a quarter or month of it, or certain days. The days follow on the server. */
export const PeriodInputs = ({ thisYear }: { thisYear: number }) => {
  const t = useText();
  const format = useFormat();
  const { setValue } = useFormContext();
  const [year, quarter, month] = useWatch({ name: ['year', 'quarter', 'month'] }) as (
    number | null | undefined
  )[];
  const kind: Kind = !year ? 'days' : quarter ? 'quarter' : month ? 'month' : 'year';
  const set = (values: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(values)) setValue(name, value, { shouldDirty: true });
  };
  const choose = (next: Kind) => {
    if (next === 'days') return set({ year: null, quarter: null, month: null });
    // The days are those of the period: the server fills them in.
    return set({
      year: year ?? thisYear,
      quarter: next === 'quarter' ? 1 : null,
      month: next === 'month' ? 1 : null,
      start: null,
      end: null,
    });
  };
  return (
    <>
      <TextField
        select
        label={t('targets.form.periodKind')}
        value={kind}
        onChange={(event) => choose(event.target.value as Kind)}
        fullWidth
      >
        {KINDS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`targets.periodKinds.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      {kind !== 'days' && (
        <SelectInput
          source="year"
          choices={yearsFrom(thisYear)}
          translateChoice={false}
          validate={must}
          fullWidth
        />
      )}
      {kind === 'quarter' && (
        <SelectInput
          source="quarter"
          choices={[1, 2, 3, 4].map((id) => ({
            id,
            name: t('targets.quarter', { year: String(year), quarter: id }),
          }))}
          translateChoice={false}
          validate={must}
          fullWidth
        />
      )}
      {kind === 'month' && (
        <SelectInput
          source="month"
          choices={Array.from({ length: 12 }, (_, index) => ({
            id: index + 1,
            name: format.month(`${year}-${String(index + 1).padStart(2, '0')}-01`),
          }))}
          translateChoice={false}
          validate={must}
          fullWidth
        />
      )}
      {kind === 'days' && (
        <>
          <DateInput source="start" validate={must} fullWidth />
          <DateInput source="end" validate={must} fullWidth />
        </>
      )}
    </>
  );
};
