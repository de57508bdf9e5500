import { today, type Clock } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { freeSlug, isSlug, slugOf } from './domain/page-slug';
import { languageFor, readTexts, type PageTexts } from './domain/page-texts';

const parsed = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

function prepareTexts(write: Write): PageTexts {
  const { values, before, errors } = write;
  // What is searched is made from the texts.
  delete values.text;
  if (!('texts' in values)) return (before?.texts ?? {}) as PageTexts;
  if (values.texts === null) return {};
  const { texts, plain, errors: found } = readTexts(parsed(values.texts));
  errors.push(...found);
  Object.assign(values, { texts, text: plain });
  return texts;
}

const after = ({ values, before }: Write, name: string): unknown =>
  name in values ? values[name] : before?.[name];

function checkDays(write: Write): void {
  const [from, until] = [after(write, 'publishedFrom'), after(write, 'publishedUntil')];
  if (typeof from === 'string' && typeof until === 'string' && from > until)
    write.errors.push({ path: 'publishedUntil', code: 'fromAfterTo' });
}

async function findSlugs(sql: Sql, prefixes: readonly string[]): Promise<Set<string>> {
  const rows = await sql.rows<{ slug: string }>(
    `select g.slug from pages g join unnest($1::text[]) p (prefix) on starts_with(g.slug, p.prefix)`,
    [prefixes],
  );
  return new Set(rows.map(({ slug }) => slug));
}

/** Whoever gives a page no address gets one from its title; a wish that cannot stand in an address is refused. */
async function prepareSlugs({ sql }: Dependencies, writes: readonly Write[], texts: readonly PageTexts[]) {
  const wanted: { readonly write: Write; readonly slug: string }[] = [];
  writes.forEach((write, index) => {
    const { values, id, errors } = write;
    const given = typeof values.slug === 'string' ? values.slug.trim() : values.slug;
    if (typeof given === 'string' && given !== '') {
      values.slug = given;
      if (!isSlug(given)) errors.push({ path: 'slug', code: 'notSlug' });
    } else if (id === undefined || 'slug' in values) {
      const shown = texts[index] ?? {};
      const language = languageFor(shown, 'tr');
      wanted.push({ write, slug: slugOf((language && shown[language]?.title) ?? '') });
    }
  });
  if (wanted.length === 0) return;
  const taken = await findSlugs(sql, [...wanted.map(({ slug }) => slug), 'sayfa']);
  for (const { write, slug } of wanted) write.values.slug = freeSlug(slug, taken);
}

/** Without a first day a page is shown from the day on which it is published: lists go by it. */
async function prepareDays({ sql }: Dependencies, writes: readonly Write[], clock: Clock): Promise<void> {
  const dateless = writes.filter(
    (write) => after(write, 'status') === 'published' && (after(write, 'publishedFrom') ?? null) === null,
  );
  if (dateless.length > 0) {
    const zones = await sql.rows<{ id: number; zone: string }>(
      `select id, time_zone as zone from companies order by id`,
    );
    for (const write of dateless) {
      const company = after(write, 'company');
      const zone = (zones.find(({ id }) => id === company) ?? zones[0])?.zone ?? 'UTC';
      write.values.publishedFrom = today(clock, zone);
    }
  }
  writes.forEach(checkDays);
}

/** Rules of pages before they are stored: their texts are read, an address and a first day are filled in. */
export async function preparePages(
  dependencies: Dependencies,
  writes: readonly Write[],
  clock: Clock,
): Promise<void> {
  const { actor } = dependencies;
  const texts = writes.map(prepareTexts);
  for (const { id, values } of writes)
    if (id === undefined && actor.kind === 'staff') values.author = actor.user;
  await prepareSlugs(dependencies, writes, texts);
  await prepareDays(dependencies, writes, clock);
}
