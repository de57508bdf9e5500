import type { Sql } from '@ortak/database';
import type { Labels } from '@ortak/kernel/i18n';
import type { TemplateKind } from '@ortak/kernel/templates';
import type { TemplateTexts } from '../domain/placeholders';

/** What was written for a kind of text in a language, for a company or else for all; undefined: Ortak's own words. */
export async function findTemplate(
  sql: Sql,
  kind: TemplateKind,
  language: string,
  company: number | null,
): Promise<TemplateTexts | undefined> {
  return sql.one<TemplateTexts>(
    `select t.subject, t.text, t.foot from text_templates t
     where t.kind = $1 and t.language = $2 and (t.company_id is null or t.company_id = $3)
     order by t.company_id nulls last limit 1`,
    [kind, language, company],
  );
}

/** Which templates there are, to keep each the only one of its kind, language and company. */
export async function findTemplateKeys(sql: Sql): Promise<
  readonly {
    readonly id: number;
    readonly kind: string;
    readonly language: string;
    readonly company: number | null;
  }[]
> {
  return sql.rows(`select id, kind, language, company_id as company from text_templates`);
}

/** An extra field of members, as far as its value can be written in a text. */
export interface MemberField {
  readonly key: string;
  readonly storedAs: string;
  readonly type: string;
  readonly currency: string | null;
  readonly options: readonly { readonly value: string; readonly labels: Labels }[];
}

/** The extra fields of members that are in use. */
export async function findMemberFields(sql: Sql): Promise<MemberField[]> {
  return sql.rows<MemberField>(
    `select d.key, coalesce(d.stored_as, d.key) as "storedAs", d.type, d.currency, coalesce(d.options, '[]') as options
     from field_definitions d where d.entity = 'members' and not coalesce(d.archived, false) order by d.order, d.id`,
  );
}

/** The stored values of a member's extra fields. */
export async function findMemberExtra(sql: Sql, member: number): Promise<Readonly<Record<string, unknown>>> {
  const row = await sql.one<{ extra: Record<string, unknown> | null }>(
    `select m.extra from members m where m.id = $1`,
    [member],
  );
  return row?.extra ?? {};
}
