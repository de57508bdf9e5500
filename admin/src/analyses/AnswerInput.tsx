import {
  Box,
  Button,
  Checkbox,
  Chip,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material';
import { useRef, useState } from 'react';
import { sendFile } from '../documents/document';
import { useLanguage, useText } from '../i18n/text';
import { textOf, type Question } from './analysis';

interface AnswerInputProps {
  question: Question;
  value: unknown;
  onChange: (value: unknown) => void;
  problem?: string;
  disabled?: boolean;
  /** The analysis that files hang on; without one none can be given. */
  analysis?: number;
}

const FileAnswer = ({ question, value, onChange, problem, disabled, analysis }: AnswerInputProps) => {
  const t = useText();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<{ part: number } | { problem: string } | null>(null);
  const send = async (file: File | undefined) => {
    if (!file || analysis === undefined) return;
    setState({ part: 0 });
    try {
      onChange(
        await sendFile(file, { resource: 'analyses', record: analysis }, (part) => setState({ part })),
      );
      setState(null);
    } catch (error) {
      setState({ problem: (error as Error).message });
    }
  };
  const told = state && 'problem' in state ? state.problem : problem;
  return (
    <FormControl error={Boolean(told)}>
      <FormLabel required={question.required}>{textOf(question.labels, language)}</FormLabel>
      <Box sx={{ mt: 2, display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <Button
          variant="outlined"
          disabled={disabled === true || analysis === undefined || (state !== null && 'part' in state)}
          onClick={() => input.current?.click()}
        >
          {value ? t('analyses.otherFile') : t('documents.choose')}
        </Button>
        {Boolean(value) && <Chip variant="outlined" label={t('analyses.fileGiven')} />}
      </Box>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={textOf(question.labels, language)}
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <FormHelperText>{told ?? textOf(question.help, language)}</FormHelperText>
    </FormControl>
  );
};

const ChoicesAnswer = ({ question, value, onChange, problem, disabled }: AnswerInputProps) => {
  const language = useLanguage();
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <FormControl component="fieldset" error={Boolean(problem)} disabled={disabled}>
      <FormLabel component="legend" required={question.required}>
        {textOf(question.labels, language)}
      </FormLabel>
      <FormGroup>
        {question.options.map((option) => (
          <FormControlLabel
            key={option.key}
            control={<Checkbox checked={chosen.includes(option.key)} onChange={() => toggle(option.key)} />}
            label={textOf(option.labels, language)}
          />
        ))}
      </FormGroup>
      <FormHelperText>{problem ?? textOf(question.help, language)}</FormHelperText>
    </FormControl>
  );
};

const ChoiceAnswer = ({ question, value, onChange, problem, disabled }: AnswerInputProps) => {
  const language = useLanguage();
  return (
    <FormControl component="fieldset" error={Boolean(problem)} disabled={disabled}>
      <FormLabel component="legend" required={question.required}>
        {textOf(question.labels, language)}
      </FormLabel>
      <RadioGroup
        value={(value as string | undefined) ?? ''}
        onChange={(event) => onChange(event.target.value)}
      >
        {question.options.map((option) => (
          <FormControlLabel
            key={option.key}
            value={option.key}
            control={<Radio />}
            label={textOf(option.labels, language)}
          />
        ))}
      </RadioGroup>
      <FormHelperText>{problem ?? textOf(question.help, language)}</FormHelperText>
    </FormControl>
  );
};

/** The number that was typed, with a comma or a point; what is none stays as typed, and the server says so. */
const readNumber = (text: string): unknown => {
  const plain = text.trim().replace(/\s/g, '').replace(',', '.');
  if (plain === '') return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
};

const PlainAnswer = ({ question, value, onChange, problem, disabled }: AnswerInputProps) => {
  const language = useLanguage();
  const { type } = question;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null || value === undefined ? '' : String(value));
  const change = (text: string) => {
    if (type === 'number') setTyped(text);
    onChange(type === 'number' ? readNumber(text) : text);
  };
  return (
    <TextField
      label={textOf(question.labels, language)}
      required={question.required}
      value={shown}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setTyped(null)}
      error={Boolean(problem)}
      helperText={problem ?? textOf(question.help, language)}
      disabled={disabled}
      multiline={type === 'text'}
      minRows={type === 'text' ? 2 : undefined}
      type={type === 'date' ? 'date' : 'text'}
      slotProps={{
        htmlInput: type === 'number' ? { inputMode: 'decimal' } : {},
        ...(type === 'date' ? { inputLabel: { shrink: true } } : {}),
      }}
      fullWidth
    />
  );
};

/** The input of one question, by its type. */
export const AnswerInput = (props: AnswerInputProps) => {
  const { type } = props.question;
  if (type === 'choice') return <ChoiceAnswer {...props} />;
  if (type === 'choices') return <ChoicesAnswer {...props} />;
  if (type === 'file') return <FileAnswer {...props} />;
  return <PlainAnswer {...props} />;
};
