import type { Condition } from '@ortak/kernel/conditions';
import type { Meaning } from '@ortak/kernel/look';

export type Labels = Readonly<Partial<Record<string, string>>>;
export type Answers = Readonly<Record<string, unknown>>;

export interface Question {
  readonly key: string;
  readonly type: 'choice' | 'choices' | 'number' | 'text' | 'date';
  readonly labels: Labels;
  readonly help?: Labels;
  readonly required: boolean;
  readonly options: readonly { readonly key: string; readonly labels: Labels }[];
  readonly shownIf?: Condition | null;
}

export interface Section {
  readonly key: string;
  readonly labels: Labels;
  readonly questions: readonly Question[];
}

/** The questions of a published version, without what an answer is worth. */
export interface FormVersion {
  readonly id: number;
  readonly form: number;
  readonly number: number;
  readonly questions: { readonly sections: readonly Section[] };
}

/** A form that the member is asked to answer, and how it stands. */
export interface DueForm {
  readonly form: number;
  readonly member: number;
  readonly name: string;
  readonly labels: Labels | null;
  readonly draft: number | null;
  readonly waiting: boolean;
  readonly submittedAt: string | null;
  readonly validUntil: string | null;
  readonly state: 'new' | 'soon' | 'overdue' | 'valid';
}

export interface Analysis {
  readonly id: number;
  readonly member: number;
  readonly form: { readonly id: number; readonly name: string; readonly labels: Labels | null };
  readonly formVersion: number;
  readonly status: 'draft' | 'submitted' | 'approved' | 'rejected';
  readonly needsReview: boolean | null;
  readonly source: 'staff' | 'portal';
  readonly answers: Answers;
  readonly score: string | null;
  readonly band: { readonly labels: Labels; readonly colour: string } | null;
  readonly submittedAt: string | null;
  readonly validUntil: string | null;
  readonly reviewNote: string | null;
  readonly version: number;
}

/** A text in a language, or in the first one that there is. */
export const textOf = (labels: Labels | null | undefined, language: string, otherwise = ''): string =>
  labels?.[language] ?? labels?.tr ?? labels?.en ?? Object.values(labels ?? {}).find(Boolean) ?? otherwise;

/** The text that says until when a result holds, or since when it no longer does. */
export const validityText = ({ state }: Pick<DueForm, 'state'>) =>
  state === 'overdue' ? 'portal.analysis.ranOut' : 'portal.analysis.validUntil';

const meanings: readonly Meaning[] = ['good', 'info', 'neutral', 'warning', 'bad'];

/** What the colour of a band means. */
export const meaningOf = (colour: string): Meaning =>
  meanings.find((meaning) => meaning === colour) ?? 'neutral';
