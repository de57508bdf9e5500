import { readCondition } from '@ortak/kernel/conditions';
import type { FieldError } from '@ortak/kernel/api';
import { checkReferences } from './check-references';
import {
  keyPattern,
  limits,
  questionTypes,
  type FormDefinition,
  type Option,
  type Question,
  type QuestionType,
  type Section,
} from './form';
import { readBands, readNumberBands } from './read-bands';
import { isObject, readLabels, readList, readNumber, refuseUnknown, type Reader } from './read-labels';

/** A key of its own: letters, digits and _, and not given twice. */
function readKey(value: unknown, path: string, { errors }: Reader, taken: Set<string>): string {
  const place = `${path}.key`;
  if (typeof value !== 'string' || value === '') errors.push({ path: place, code: 'required' });
  else if (!keyPattern.test(value)) errors.push({ path: place, code: 'analyses.errors.notKey' });
  else if (taken.has(value))
    errors.push({ path: place, code: 'analyses.errors.keyTwice', params: { key: value } });
  else {
    taken.add(value);
    return value;
  }
  return '';
}

function readOptions(value: unknown, path: string, reader: Reader): Option[] {
  const taken = new Set<string>();
  return readList(value, path, reader, limits.options).flatMap((item, index): Option[] => {
    const place = `${path}.${index}`;
    if (!isObject(item)) {
      reader.errors.push({ path: place, code: 'notObject' });
      return [];
    }
    refuseUnknown(item, ['key', 'labels', 'points'], place, reader);
    const most = limits.points;
    return [
      {
        key: readKey(item.key, place, reader, taken),
        labels: readLabels(item.labels, `${place}.labels`, reader, { required: true, longest: limits.label }),
        points: readNumber(item.points, `${place}.points`, reader, { min: -most, max: most, fallback: 0 }),
      },
    ];
  });
}

function readType(value: unknown, path: string, { errors }: Reader): QuestionType {
  const found = questionTypes.find((type) => type === value);
  if (found !== undefined) return found;
  errors.push({ path: `${path}.type`, code: 'notOneOf', params: { values: questionTypes.join(', ') } });
  return 'text';
}

function readFlag(value: unknown, path: string, { errors }: Reader): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value !== 'boolean') errors.push({ path, code: 'notBoolean' });
  return value === true;
}

function readQuestion(item: unknown, path: string, reader: Reader, taken: Set<string>): Question[] {
  if (!isObject(item)) {
    reader.errors.push({ path, code: 'notObject' });
    return [];
  }
  const known = ['key', 'type', 'labels', 'help', 'weight', 'required', 'options', 'bands', 'shownIf'];
  refuseUnknown(item, known, path, reader);
  const type = readType(item.type, path, reader);
  const chosen = type === 'choice' || type === 'choices';
  for (const [name, fits] of [
    ['options', chosen],
    ['bands', type === 'number'],
  ] as const) {
    const given = item[name];
    if (!fits && Array.isArray(given) && given.length > 0)
      reader.errors.push({ path: `${path}.${name}`, code: 'analyses.errors.notOfType', params: { type } });
  }
  const shownIf =
    item.shownIf === undefined || item.shownIf === null
      ? undefined
      : readCondition(item.shownIf, `${path}.shownIf`, reader.errors);
  const help = readLabels(item.help, `${path}.help`, reader, { required: false, longest: limits.help });
  return [
    {
      key: readKey(item.key, path, reader, taken),
      type,
      labels: readLabels(item.labels, `${path}.labels`, reader, { required: true, longest: limits.label }),
      ...(Object.keys(help).length > 0 ? { help } : {}),
      weight: readNumber(item.weight, `${path}.weight`, reader, { min: 0, max: limits.weight, fallback: 1 }),
      required: readFlag(item.required, `${path}.required`, reader),
      options: chosen ? readOptions(item.options, `${path}.options`, reader) : [],
      bands: type === 'number' ? readNumberBands(item.bands, `${path}.bands`, reader) : [],
      ...(shownIf === undefined ? {} : { shownIf }),
    },
  ];
}

function readFormula(value: unknown, path: string, { errors }: Reader): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') errors.push({ path, code: 'notText' });
  else if (value.length > limits.formula)
    errors.push({ path, code: 'tooLong', params: { max: limits.formula } });
  else return value.trim() === '' ? null : value;
  return null;
}

function readSections(value: unknown, reader: Reader): Section[] {
  // Sections and questions share one space of keys: formulas name both.
  const taken = new Set<string>();
  let count = 0;
  return readList(value, 'sections', reader, limits.sections).flatMap((item, index): Section[] => {
    const path = `sections.${index}`;
    if (!isObject(item)) {
      reader.errors.push({ path, code: 'notObject' });
      return [];
    }
    refuseUnknown(item, ['key', 'labels', 'weight', 'formula', 'questions'], path, reader);
    const questions = readList(
      item.questions,
      `${path}.questions`,
      reader,
      Math.max(0, limits.questions - count),
    );
    count += questions.length;
    return [
      {
        key: readKey(item.key, path, reader, taken),
        labels: readLabels(item.labels, `${path}.labels`, reader, { required: true, longest: limits.label }),
        weight: readNumber(item.weight, `${path}.weight`, reader, {
          min: 0,
          max: limits.weight,
          fallback: 1,
        }),
        formula: readFormula(item.formula, `${path}.formula`, reader),
        questions: questions.flatMap((question, place) =>
          readQuestion(question, `${path}.questions.${place}`, reader, taken),
        ),
      },
    ];
  });
}

/** What a request may say about a form's content. */
export interface FormInput {
  readonly sections?: unknown;
  readonly bands?: unknown;
  readonly formula?: unknown;
}

/**
 * Reads a form's content: everything that is not understood, does not fit together or has no bounds is an error at its
 * place. A form under construction may still lack questions; `checkPublishable` asks for those.
 */
export function readForm({ sections, bands, formula }: FormInput): {
  readonly form: FormDefinition;
  readonly errors: readonly FieldError[];
} {
  const errors: FieldError[] = [];
  const reader: Reader = { errors };
  const form: FormDefinition = {
    sections: readSections(sections, reader),
    bands: readBands(bands, 'bands', reader),
    formula: readFormula(formula, 'formula', reader),
  };
  if (errors.length === 0) errors.push(...checkReferences(form));
  return { form, errors };
}
