import { MenuItem, Stack, TextField } from '@mui/material';
import type { Condition } from '@ortak/kernel/conditions';
import { useLanguage, useText } from '../i18n/text';
import { textOf, type Question } from '../analyses/analysis';

interface ShownIfProps {
  question: Question;
  /** Questions with options, which this one may depend on. */
  others: readonly Question[];
  onChange: (shownIf: Condition | null) => void;
  problem?: string;
}

/** After which answer a question is asked. */
export const ShownIf = ({ question, others, onChange, problem }: ShownIfProps) => {
  const t = useText();
  const language = useLanguage();
  const { shownIf } = question;
  const simple = shownIf && 'field' in shownIf && 'in' in shownIf ? shownIf : undefined;
  const of = others.find(({ key }) => key === simple?.field);
  const open = others.filter(({ key, options }) => key !== question.key && options.length > 0);
  if (open.length === 0 && !shownIf) return null;
  const choose = (field: string) => {
    const first = open.find(({ key }) => key === field)?.options[0]?.key;
    onChange(field === '' || first === undefined ? null : { field, in: [first] });
  };
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} gap={2}>
      <TextField
        select
        label={t('forms.shownIf')}
        value={of ? of.key : ''}
        onChange={(event) => choose(event.target.value)}
        error={Boolean(problem)}
        helperText={problem}
        sx={{ flex: 1 }}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t('forms.always')}</MenuItem>
        {open.map((other) => (
          <MenuItem key={other.key} value={other.key}>
            {textOf(other.labels, language) || other.key}
          </MenuItem>
        ))}
      </TextField>
      {simple && of && (
        <TextField
          select
          label={t('forms.isAnswered')}
          value={simple.in}
          onChange={(event) => {
            const values = event.target.value as unknown as string[];
            if (values.length > 0) onChange({ field: of.key, in: values });
          }}
          sx={{ flex: 1 }}
          slotProps={{ select: { multiple: true } }}
        >
          {of.options.map((option) => (
            <MenuItem key={option.key} value={option.key}>
              {textOf(option.labels, language) || option.key}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Stack>
  );
};
