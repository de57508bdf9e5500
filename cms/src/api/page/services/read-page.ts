import { Refusal } from '@ortak/kernel/api';
import { chooseLanguage, type Language } from '@ortak/kernel/i18n';
import type { Sql } from '@ortak/database';
import { languageFor, type PageText } from '../domain/page-texts';
import { findPage, findReader } from '../repositories/page-readers';

/** Why somebody does not see a page, as far as it is so: it is a draft, not its time, not for them, or they may not sign in. */
export type Hindrance = 'draft' | 'early' | 'over' | 'otherAudience' | 'closed';

/** A page as one person reads it. */
export interface PagePreview {
  readonly person: { readonly id: number; readonly name: string };
  readonly hindrances: readonly Hindrance[];
  readonly language: Language;
  readonly text: PageText;
  readonly readAt: string | null;
}

/**
 * How a person reads a page: in which language, and whether they see it at all today.
 * @throws Refusal 404 for a page that the caller may not see, 400 for such a person
 */
export async function previewPage(sql: Sql, id: number, person: number): Promise<PagePreview> {
  const page = await findPage(sql, id);
  if (page === undefined) throw new Refusal(404, 'notFound');
  const reader = await findReader(sql, id, person);
  if (reader === undefined)
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'person', code: 'notReferenced' }]);
  const hindrances: Hindrance[] = [];
  if (page.status !== 'published') hindrances.push('draft');
  else if (!page.shown) hindrances.push(page.early ? 'early' : 'over');
  if (!reader.open) hindrances.push('closed');
  else if (!reader.addressed) hindrances.push('otherAudience');
  const language = languageFor(page.texts, chooseLanguage(reader.language)) ?? 'tr';
  const { readAt, name } = reader;
  const text = page.texts[language] ?? { title: '', summary: '', body: '' };
  return { person: { id: reader.id, name }, hindrances, language, text, readAt };
}
