import type { TemplateKind } from '@ortak/kernel/templates';
import type { Stored } from '../data/records';

/** The words of a mail, or of the page of a statement, in one language. */
export interface TextTemplate extends Stored {
  kind: TemplateKind;
  language: string;
  company: number | null;
  subject: string | null;
  text: string | null;
  foot: string | null;
}

/** What is being written, as far as it is. */
export type TemplateDraft = Partial<
  Pick<TextTemplate, 'kind' | 'language' | 'company' | 'subject' | 'text' | 'foot'>
>;

/** Texts as they will be read, and what is wrong with them. */
export interface TemplatePreview {
  readonly subject: string | null;
  readonly text: string | null;
  readonly foot: string | null;
  readonly placeholders: readonly { readonly key: string; readonly value: string }[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** The text with something put where the cursor was. */
export const insertAt = (text: string, place: number, inserted: string): string =>
  text.slice(0, place) + inserted + text.slice(place);
