import type { Sql } from '@ortak/database';
import type { Audience } from '../domain/audience';
import type { FormDefinition } from '../domain/form';

/** What answering a form needs to know of it. */
export interface FormRow {
  readonly id: number;
  readonly status: 'draft' | 'published' | 'retired';
  readonly publishedVersion: number | null;
  readonly audience: Partial<Audience> | null;
  readonly review: boolean;
}

/** A published version of a form, as it scores. */
export interface VersionRow {
  readonly form: number;
  readonly version: number;
  readonly definition: FormDefinition;
  /** How many months a result is valid, or null for ever. */
  readonly months: number | null;
}

export interface VersionKey {
  readonly form: number;
  readonly version: number;
}

/** The forms of these ids that the caller may see. The portal is not told who else a form is for. */
export async function findForms(
  sql: Sql,
  ids: readonly number[],
  portal: boolean,
): Promise<Map<number, FormRow>> {
  const rows = await sql.rows<FormRow>(
    portal
      ? `select f.id, f.status, f.published_version as "publishedVersion",
                json_build_object('portal', true) as audience, analyses.asks_review(f.id) as review
         from analysis_forms f where f.id = any($1::int[])`
      : `select f.id, f.status, f.published_version as "publishedVersion", f.audience, coalesce(f.review, false) as review
         from analysis_forms f where f.id = any($1::int[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const keyOf = ({ form, version }: VersionKey): string => `${form}/${version}`;

/** Published versions, found by `form/version`. */
export async function findVersions(
  sql: Sql,
  wanted: readonly VersionKey[],
): Promise<(key: VersionKey) => VersionRow | undefined> {
  const distinct = [...new Map(wanted.map((key) => [keyOf(key), key])).values()];
  const rows =
    distinct.length === 0
      ? []
      : await sql.rows<VersionRow>(
          `select form, version, definition, months from analyses.definitions($1::int[], $2::int[])`,
          [distinct.map(({ form }) => form), distinct.map(({ version }) => version)],
        );
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return (key) => found.get(keyOf(key));
}

/** Which of these pairs of a form and a member go together by the categories of both. */
export async function findFitting(
  sql: Sql,
  pairs: readonly { readonly form: number; readonly member: number }[],
): Promise<(form: number, member: number) => boolean> {
  if (pairs.length === 0) return () => false;
  const rows = await sql.rows<{ form: number; member: number }>(
    `select distinct form, member from analyses.fitting($1::int[], $2::int[])`,
    [pairs.map(({ form }) => form), pairs.map(({ member }) => member)],
  );
  const found = new Set(rows.map(({ form, member }) => `${form}/${member}`));
  return (form, member) => found.has(`${form}/${member}`);
}

/** Freezes forms as they stand now, each under the number that the form names as its published version. */
export async function insertVersions(
  sql: Sql,
  versions: readonly {
    readonly form: number;
    readonly definition: FormDefinition;
    readonly questions: unknown;
  }[],
  now: string,
  user: number | null,
): Promise<void> {
  await sql.run(
    `insert into analyses.form_versions (form_id, version, definition, questions, valid_for_months, published_at, published_by)
     select f.id, f.published_version, g.definition, g.questions, f.valid_for_months, $2::timestamp, $3
     from jsonb_to_recordset($1::jsonb) as g (form int, definition jsonb, questions jsonb)
     join analysis_forms f on f.id = g.form`,
    [JSON.stringify(versions), now, user],
  );
}

/** Codes that begin like this one, to find a free one. */
export async function findCodes(sql: Sql, prefixes: readonly string[]): Promise<Set<string>> {
  if (prefixes.length === 0) return new Set();
  const rows = await sql.rows<{ code: string }>(
    `select f.code from analysis_forms f join unnest($1::text[]) p (prefix) on starts_with(f.code, p.prefix)`,
    [prefixes],
  );
  return new Set(rows.map(({ code }) => code));
}

/** What is answered now of a form: its last published version; without one `version` is null. */
export interface PublishedForm extends FormDefinition {
  readonly status: FormRow['status'];
  readonly version: number | null;
  readonly validForMonths: number | null;
}

/** All forms by their codes, with what was published last. */
export async function findPublished(sql: Sql): Promise<Map<string, PublishedForm>> {
  const rows = await sql.rows<{
    code: string;
    status: FormRow['status'] | null;
    version: number | null;
    definition: FormDefinition | null;
    months: number | null;
  }>(
    `select f.code, f.status, v.version, v.definition, v.valid_for_months as months
     from analysis_forms f left join analyses.form_versions v on v.form_id = f.id and v.version = f.published_version`,
  );
  return new Map(
    rows.map(({ code, status, version, definition, months }) => [
      code,
      {
        ...(definition ?? { sections: [], bands: [] }),
        status: status ?? 'draft',
        version,
        validForMonths: months,
      },
    ]),
  );
}

/** A form with all its published versions, the latest first. */
export interface AskedForm {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly versions: readonly FormDefinition[];
}

/** The forms of these ids, or all that were ever published. */
export async function findAskedForms(sql: Sql, ids: readonly number[] | null): Promise<AskedForm[]> {
  return sql.rows<AskedForm>(
    `select f.id, f.code, f.name, json_agg(v.definition order by v.version desc) as versions
     from analysis_forms f join analyses.form_versions v on v.form_id = f.id
     where $1::int[] is null or f.id = any($1::int[])
     group by f.id, f.code, f.name order by f.name, f.id`,
    [ids],
  );
}
