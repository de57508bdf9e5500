import type { Condition } from '@ortak/kernel/conditions';
import type { Meaning } from '@ortak/kernel/look';
import type { Language } from '@ortak/kernel/access';
import type { Stored } from '../data/records';

export type Labels = Partial<Record<string, string>>;
export type QuestionType = 'choice' | 'choices' | 'number' | 'text' | 'date' | 'file';

export interface Option {
  key: string;
  labels: Labels;
  points: number;
}

export interface NumberBand {
  from: number | null;
  to: number | null;
  points: number;
}

export interface Question {
  key: string;
  type: QuestionType;
  labels: Labels;
  help?: Labels;
  weight: number;
  required: boolean;
  options: Option[];
  bands: NumberBand[];
  shownIf?: Condition | null;
}

export interface Section {
  key: string;
  labels: Labels;
  weight: number;
  formula?: string | null;
  questions: Question[];
}

export interface Band {
  from: number;
  to: number;
  labels: Labels;
  colour: string;
}

export interface Definition {
  sections: Section[];
  bands: Band[];
  formula?: string | null;
}

/** An analysis form as the console's API sends it. */
export interface AnalysisForm extends Stored, Definition {
  name: string;
  code: string;
  labels?: Labels | null;
  status: 'draft' | 'published' | 'retired';
  validForMonths: number | null;
  audience: { staff: boolean; portal: boolean; categories: number[] };
  review: boolean | null;
  publishedVersion: number | null;
  changed: boolean | null;
  questionCount: number;
  answerCount: number;
}

export interface FormVersion extends Stored {
  form: number;
  number: number;
  definition: Definition;
  publishedAt: string;
}

export interface Scores {
  sections: Record<string, number | null>;
  total: number | null;
}

export type Answers = Record<string, unknown>;

/** A member's answers with their scores. */
export interface Analysis extends Stored {
  member: number;
  person: number | null;
  form: number;
  formVersion: number;
  status: 'draft' | 'submitted' | 'approved' | 'rejected';
  answers: Answers;
  scores: Scores | null;
  score: string | null;
  band: Band | null;
  bandName: string | null;
  final: boolean;
  source: 'staff' | 'portal';
  answeredBy: number | null;
  submittedAt: string | null;
  validUntil: string | null;
  needsReview: boolean | null;
  reviewer: number | null;
  reviewedAt: string | null;
  reviewNote: string | null;
}

/** The last result of a member with a form. */
export interface AnalysisResult extends Stored {
  form: number;
  member: number;
  analysis: number;
  score: string | null;
  band: Band | null;
  scores: Scores | null;
  submittedAt: string;
  validUntil: string | null;
}

/** A text in a language, or in the first one that there is. */
export const textOf = (labels: Labels | null | undefined, language: Language): string =>
  labels?.[language] ?? labels?.tr ?? labels?.en ?? Object.values(labels ?? {}).find(Boolean) ?? '';

const meanings: readonly Meaning[] = ['good', 'info', 'neutral', 'warning', 'bad'];

/** The meaning of a band's colour; a colour of one's own has none. */
export const meaningOfBand = (colour: string | undefined): Meaning =>
  meanings.find((meaning) => meaning === colour) ?? 'neutral';

export { meanings };
