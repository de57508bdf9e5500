import type { Condition } from '@ortak/kernel/conditions';

/** The languages of texts that administrators write. What is missing falls back to another one. */
export const labelLanguages = ['tr', 'en', 'de', 'fr', 'ar'] as const;
export type LabelLanguage = (typeof labelLanguages)[number];
export type Labels = Readonly<Partial<Record<LabelLanguage, string>>>;

export const questionTypes = ['choice', 'choices', 'number', 'text', 'date', 'file'] as const;
export type QuestionType = (typeof questionTypes)[number];

/** One possible answer of a question with choices, and what it is worth. */
export interface Option {
  readonly key: string;
  readonly labels: Labels;
  readonly points: number;
}

/** What a number is worth: from `from` (included) to `to` (not included, but for the highest); null is open. */
export interface NumberBand {
  readonly from: number | null;
  readonly to: number | null;
  readonly points: number;
}

export interface Question {
  readonly key: string;
  readonly type: QuestionType;
  readonly labels: Labels;
  readonly help?: Labels;
  /** How much it counts within its section; 0 does not count. */
  readonly weight: number;
  readonly required: boolean;
  readonly options: readonly Option[];
  readonly bands: readonly NumberBand[];
  readonly shownIf?: Condition | null;
}

export interface Section {
  readonly key: string;
  readonly labels: Labels;
  /** How much it counts within the total; 0 does not count. */
  readonly weight: number;
  /** Replaces the weighted mean of the questions: a percentage, over points of questions and scores of sections. */
  readonly formula?: string | null;
  readonly questions: readonly Question[];
}

/** What a total means: percent, `from` included, `to` not, but for 100. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly labels: Labels;
  /** A tone of the house (good, info, neutral, warning, bad) or `#rrggbb`. */
  readonly colour: string;
}

/** All that decides how a form is answered and scored: what a published version freezes. */
export interface FormDefinition {
  readonly sections: readonly Section[];
  readonly bands: readonly Band[];
  readonly formula?: string | null;
}

/** Colours of bands that have a meaning everywhere in Ortak. */
export const tones = ['good', 'info', 'neutral', 'warning', 'bad'] as const;

/** What a form may hold, so that it is read, shown and scored in bounded time. */
export const limits = {
  sections: 50,
  questions: 500,
  options: 200,
  bands: 20,
  label: 500,
  help: 2000,
  weight: 1000,
  points: 1000,
  formula: 1000,
  answerText: 10_000,
} as const;

export const keyPattern = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;

/** Every question of a form, in order. */
export const questionsOf = (form: FormDefinition): Question[] =>
  form.sections.flatMap(({ questions }) => questions);

/** What a question is worth at best; 0 when it is not scored. */
export function mostPoints({ type, options, bands }: Question): number {
  if (type === 'choice') return Math.max(0, ...options.map(({ points }) => points));
  if (type === 'choices') return options.reduce((sum, { points }) => sum + Math.max(0, points), 0);
  if (type === 'number') return Math.max(0, ...bands.map(({ points }) => points));
  return 0;
}

/** Whether a question can count: it has points to give, and a weight. */
export const isScored = (question: Question): boolean => question.weight > 0 && mostPoints(question) > 0;
