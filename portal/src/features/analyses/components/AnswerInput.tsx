import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useState } from 'react';
import { TextInput } from '../../../components/ui/TextInput';
import { useWords } from '../../../i18n/use-words';
import { textOf, type Question } from '../api/analysis';

interface AnswerInputProps {
  readonly question: Question;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly problem?: string | undefined;
  readonly disabled?: boolean;
}

/** The number that was typed, with a comma or a point; what is none stays as typed, and the server says so. */
const readNumber = (text: string): unknown => {
  const plain = text.trim().replace(/\s/g, '').replace(',', '.');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
};

const Options = ({ question, value, onChange, problem, disabled }: AnswerInputProps) => {
  const { language } = useWords();
  const several = question.type === 'choices';
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  const help = problem ?? textOf(question.help, language);
  return (
    <FormControl component="fieldset" error={Boolean(problem)} disabled={disabled ?? false}>
      <FormLabel component="legend" required={question.required}>
        {textOf(question.labels, language)}
      </FormLabel>
      {several ? (
        <FormGroup>
          {question.options.map(({ key, labels }) => (
            <FormControlLabel
              key={key}
              control={<Checkbox checked={chosen.includes(key)} onChange={() => toggle(key)} />}
              label={textOf(labels, language)}
            />
          ))}
        </FormGroup>
      ) : (
        <RadioGroup
          value={(value as string | undefined) ?? ''}
          onChange={(event) => onChange(event.target.value)}
        >
          {question.options.map(({ key, labels }) => (
            <FormControlLabel key={key} value={key} control={<Radio />} label={textOf(labels, language)} />
          ))}
        </RadioGroup>
      )}
      {help ? <FormHelperText>{help}</FormHelperText> : null}
    </FormControl>
  );
};

const Plain = ({ question, value, onChange, problem, disabled }: AnswerInputProps) => {
  const { language } = useWords();
  const { type } = question;
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const shown = typed ?? (value === null || value === undefined ? '' : String(value as string | number));
  return (
    <TextInput
      label={textOf(question.labels, language)}
      required={question.required}
      value={shown}
      onChange={({ target }) => {
        if (type === 'number') setTyped(target.value);
        onChange(type === 'number' ? readNumber(target.value) : target.value);
      }}
      onBlur={() => setTyped(undefined)}
      problem={problem}
      help={textOf(question.help, language) || undefined}
      disabled={disabled ?? false}
      multiline={type === 'text'}
      minRows={type === 'text' ? 2 : undefined}
      type={type === 'date' ? 'date' : 'text'}
      inputProps={type === 'number' ? { inputMode: 'decimal', dir: 'ltr' } : undefined}
    />
  );
};

/** The input of one question, by its type. */
export const AnswerInput = (props: AnswerInputProps) =>
  props.question.type === 'choice' || props.question.type === 'choices' ? (
    <Options {...props} />
  ) : (
    <Plain {...props} />
  );
