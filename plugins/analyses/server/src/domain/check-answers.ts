import { isPlainDate } from '@ortak/kernel/calendar';
import type { FieldError } from '@ortak/kernel/api';
import { limits, questionsOf, type FormDefinition, type Question } from './form';
import { shownQuestions, type Answers } from './score-analysis';

type Problem = Omit<FieldError, 'path'>;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

function unknownOption(option: unknown): Problem {
  return { code: 'analyses.errors.unknownOption', params: { option: String(option).slice(0, 80) } };
}

function checkChoices({ options }: Question, value: unknown): Problem | undefined {
  if (!Array.isArray(value)) return { code: 'notList' };
  const known = new Set(options.map(({ key }) => key));
  if (value.length > options.length) return { code: 'tooMany', params: { max: options.length } };
  const foreign = value.find((one) => typeof one !== 'string' || !known.has(one)) as unknown;
  if (foreign !== undefined) return unknownOption(foreign);
  return new Set(value).size < value.length ? { code: 'analyses.errors.optionTwice' } : undefined;
}

function checkNumber(value: unknown): Problem | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'analyses.errors.notNumber' };
  if (Math.abs(value) > 1e15) return { code: 'tooLarge', params: { max: '10^15' } };
  return undefined;
}

function checkText(value: unknown): Problem | undefined {
  if (typeof value !== 'string' || value.includes('\u0000')) return { code: 'notText' };
  return value.length > limits.answerText
    ? { code: 'tooLong', params: { max: limits.answerText } }
    : undefined;
}

/** What is wrong with the answer to one question, if anything. */
export function checkAnswer(question: Question, value: unknown): Problem | undefined {
  switch (question.type) {
    case 'choice':
      if (typeof value !== 'string') return { code: 'notText' };
      return question.options.some(({ key }) => key === value) ? undefined : unknownOption(value);
    case 'choices':
      return checkChoices(question, value);
    case 'number':
      return checkNumber(value);
    case 'date':
      return isPlainDate(value) ? undefined : { code: 'notDate' };
    case 'file':
      return Number.isInteger(value) && (value as number) > 0 && (value as number) < 2 ** 31
        ? undefined
        : { code: 'notId' };
    default:
      return checkText(value);
  }
}

export interface CheckedAnswers {
  /** What is kept: answers without the empty ones. */
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

/**
 * Checks answers against a form: each belongs to a question that is shown, and fits it.
 * @param complete every required question that is shown must have an answer
 */
export function checkAnswers(form: FormDefinition, given: unknown, complete: boolean): CheckedAnswers {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { answers: {}, errors: [{ path: 'answers', code: 'notObject' }] };
  const questions = new Map(questionsOf(form).map((question) => [question.key, question]));
  const errors: FieldError[] = [];
  const answers: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given as Record<string, unknown>)) {
    const question = questions.get(key);
    const path = `answers.${key.slice(0, 80)}`;
    if (question === undefined) {
      errors.push({ path, code: 'analyses.errors.unknownQuestion', params: { key: key.slice(0, 80) } });
    } else if (!isEmpty(value)) {
      const problem = checkAnswer(question, value);
      if (problem === undefined) answers[key] = value;
      else errors.push({ path, ...problem });
    }
  }
  const shown = shownQuestions(form, answers);
  for (const key of Object.keys(answers)) {
    if (!shown.has(key)) errors.push({ path: `answers.${key}`, code: 'analyses.errors.hiddenQuestion' });
  }
  if (complete) {
    for (const { key, required } of questions.values()) {
      const path = `answers.${key}`;
      const told = errors.some((error) => error.path === path);
      if (required && shown.has(key) && !Object.hasOwn(answers, key) && !told)
        errors.push({ path, code: 'required' });
    }
  }
  return { answers, errors };
}
