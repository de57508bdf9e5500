import { Box, Checkbox, FormControlLabel, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useLanguage, useText } from '../i18n/text';
import { textOf, type Question, type QuestionType } from '../analyses/analysis';
import { newOption } from './draft';
import { LabelBox } from './LabelBox';
import { NumberBox } from './NumberBox';
import { NumberBandRows, OptionRows } from './Options';
import { problemAt, type Problems } from './problems';
import { ShownIf } from './ShownIf';

export const QUESTION_TYPES: readonly QuestionType[] = [
  'choice',
  'choices',
  'number',
  'text',
  'date',
  'file',
];

interface QuestionCardProps {
  path: string;
  question: Question;
  others: readonly Question[];
  onChange: (question: Question) => void;
  problems: Problems;
}

const chosen = (type: QuestionType): boolean => type === 'choice' || type === 'choices';

/** One question: its text, what can be answered, and what that is worth. */
export const QuestionCard = ({ path, question, others, onChange, problems }: QuestionCardProps) => {
  const t = useText();
  const language = useLanguage();
  const at = (name: string) => problemAt(problems, `${path}.${name}`);
  const change = (more: Partial<Question>) => onChange({ ...question, ...more });
  const changeType = (type: QuestionType) =>
    change({
      type,
      options: chosen(type) ? (question.options.length > 0 ? question.options : [newOption([])]) : [],
      bands: type === 'number' ? question.bands : [],
    });
  return (
    <Box
      role="group"
      aria-label={textOf(question.labels, language) || t('forms.question')}
      sx={({ look }) => ({
        p: 4,
        borderRadius: `${look.radii.card}px`,
        border: `1px solid ${look.palette.line}`,
        backgroundColor: look.palette.sunken,
      })}
    >
      <Stack gap={3}>
        <LabelBox
          label={t('forms.question')}
          labels={question.labels}
          onChange={(labels) => change({ labels })}
          problem={at('labels')}
          required
        />
        <Stack direction="row" gap={3} flexWrap="wrap" alignItems="center">
          <TextField
            select
            label={t('forms.type')}
            value={question.type}
            onChange={(event) => changeType(event.target.value as QuestionType)}
            sx={({ look }) => ({ minWidth: look.sizes.menu * 0.7 })}
          >
            {QUESTION_TYPES.map((type) => (
              <MenuItem key={type} value={type}>
                {t(`forms.types.${type}`)}
              </MenuItem>
            ))}
          </TextField>
          {(chosen(question.type) || question.type === 'number') && (
            <NumberBox
              label={t('forms.weight')}
              value={question.weight}
              onChange={(weight) => change({ weight: weight ?? 0 })}
              problem={at('weight')}
            />
          )}
          <FormControlLabel
            control={
              <Checkbox checked={question.required} onChange={(_event, required) => change({ required })} />
            }
            label={t('forms.required')}
          />
          <Typography variant="caption" color="text.secondary" sx={{ ml: 'auto' }}>
            {question.key}
          </Typography>
        </Stack>
        {chosen(question.type) && (
          <OptionRows
            path={`${path}.options`}
            options={question.options}
            onChange={(options) => change({ options })}
            problems={problems}
          />
        )}
        {question.type === 'number' && (
          <NumberBandRows
            path={`${path}.bands`}
            bands={question.bands}
            onChange={(bands) => change({ bands })}
            problems={problems}
          />
        )}
        <ShownIf
          question={question}
          others={others}
          onChange={(shownIf) => change({ shownIf })}
          problem={at('shownIf')}
        />
        {problems[`${path}.options`] && <Typography color="error">{problems[`${path}.options`]}</Typography>}
      </Stack>
    </Box>
  );
};
