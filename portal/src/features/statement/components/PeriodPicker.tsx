import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isPlainDate } from '@ortak/kernel/calendar';
import { useState, type FormEvent } from 'react';
import { FilterChips } from '../../../components/ui/FilterChips';
import { TextInput } from '../../../components/ui/TextInput';
import { useWords } from '../../../i18n/use-words';
import { PRESETS, type PeriodChoice, type Preset, type Span } from '../span';

interface PeriodPickerProps {
  readonly choice: PeriodChoice;
  readonly span: Span;
  readonly onPreset: (preset: Preset) => void;
  readonly onSpan: (span: Span) => void;
}

/** The usual periods in one touch; two dates for any other. */
export const PeriodPicker = ({ choice, span, onPreset, onSpan }: PeriodPickerProps) => {
  const { t } = useWords();
  const [choosing, setChoosing] = useState(choice === 'custom');
  const shown: PeriodChoice = choosing ? 'custom' : choice;
  const choices = [...PRESETS, 'custom' as const].map((key) => ({
    key,
    label: t(`portal.statement.presets.${key}`),
  }));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 }}>
      <FilterChips
        label={t('portal.statement.period')}
        choices={choices}
        value={shown}
        onChange={(key) => {
          setChoosing(key === 'custom');
          if (key !== 'custom') onPreset(key);
        }}
      />
      {shown === 'custom' ? <SpanForm key={`${span.from}${span.to}`} span={span} onSpan={onSpan} /> : null}
    </Box>
  );
};

const SpanForm = ({ span, onSpan }: Pick<PeriodPickerProps, 'span' | 'onSpan'>) => {
  const { t } = useWords();
  const [{ from, to }, setDraft] = useState(span);
  const [problem, setProblem] = useState<string>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPlainDate(from) || !isPlainDate(to)) setProblem(t('portal.check.date'));
    else if (to < from) setProblem(t('portal.check.order'));
    else {
      setProblem(undefined);
      onSpan({ from, to });
    }
  };

  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'auto auto auto' },
        justifyContent: 'start',
        alignItems: 'start',
        gap: 3,
      }}
    >
      <TextInput
        type="date"
        label={t('portal.statement.from')}
        value={from}
        onChange={(event) => setDraft({ from: event.target.value, to })}
      />
      <TextInput
        type="date"
        label={t('portal.statement.to')}
        value={to}
        problem={problem}
        onChange={(event) => setDraft({ from, to: event.target.value })}
      />
      <Button
        type="submit"
        variant="contained"
        // In line with the fields, below the height of a label.
        sx={{ mt: { sm: 7 }, gridColumn: { xs: '1 / -1', sm: 'auto' } }}
      >
        {t('portal.statement.apply')}
      </Button>
    </Box>
  );
};
