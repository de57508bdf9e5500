import type { Sql } from '@ortak/database';
import type { Place } from '@ortak/plugin-statements/server/services/draw-labels';
import type { Labelled } from '../domain/label-query';

/** Whom a letter goes to, and where; a place without lines is no address. */
export interface Recipient extends Place {
  readonly name: string;
  /** Further lines between name and address: the member of a person, who is to get it there. */
  readonly second: string | null;
  readonly third: string | null;
}

const place = (row: string): string =>
  `nullif(btrim(${row}.address), '') as address, nullif(btrim(${row}.district), '') as district, nullif(btrim(${row}.city), '') as city,
   nullif(btrim(${row}.postal_code), '') as "postalCode", nullif(btrim(${row}.country), '') as country`;

/** An address of the kind that was asked for: of two, the default. */
const ofKind = (condition: string): string =>
  `select a.contact_name, ${place('a')} from addresses a where ${condition} and a.kind = $2
    order by a."default" desc nulls last, a.id limit 1`;
const main = (row: string): string => `select null::text as contact_name, ${place(row)}`;

/** The first of several places that says where. */
const firstOf = (parts: readonly string[]): string =>
  `left join lateral (select * from (${parts.map((part, rank) => `(select ${rank} as rank, p.* from (${part}) p)`).join(' union all ')}) c
    where coalesce(c.address, c.district, c.city) is not null order by c.rank limit 1) w on true`;

const columns = `w.address, w.district, w.city, w."postalCode", w.country`;

const sources: Readonly<Record<Labelled, string>> = {
  members: `select t.name, nullif(w.contact_name, t.name) as second, null as third, ${columns}
    from listed l join members t on t.id = l.id
    ${firstOf([ofKind('a.member_id = t.id and a.unit_id is null and a.person_id is null'), main('t')])}`,
  people: `select concat_ws(' ', t.first_name, t.last_name) as name,
           case when m.kind = 'individual' then null else m.name end as second, u.name as third, ${columns}
    from listed l join people t on t.id = l.id join members m on m.id = t.member_id left join units u on u.id = t.unit_id
    ${firstOf([
      ofKind('a.person_id = t.id'),
      ofKind('a.unit_id = t.unit_id and a.person_id is null'),
      main('u'),
      ofKind('a.member_id = t.member_id and a.unit_id is null and a.person_id is null'),
      main('m'),
    ])}`,
  addresses: `select coalesce(nullif(concat_ws(' ', p.first_name, p.last_name), ''), m.name) as name,
           case when p.id is null or m.kind = 'individual' then null else m.name end as second,
           nullif(nullif(btrim(t.contact_name), ''), concat_ws(' ', p.first_name, p.last_name)) as third, ${place('t')}
    from listed l join addresses t on t.id = l.id join members m on m.id = t.member_id left join people p on p.id = t.person_id`,
};

/** The recipients of records, in the order of the ids. @param kind the kind of address that goes before the main one */
export function findRecipients(
  sql: Sql,
  resource: Labelled,
  ids: readonly number[],
  kind: string | null,
): Promise<Recipient[]> {
  const listed = 'listed as (select id, place from unnest($1::int[]) with ordinality l (id, place))';
  // The kind stands in each list's statement, also where only its type is asked for.
  return sql.rows<Recipient>(
    `with ${listed} ${sources[resource]} where $2::text is null or true order by l.place`,
    [ids, kind],
  );
}

/** The country of the company that sends; without one, that of the first company the caller works for. */
export async function findSender(
  sql: Sql,
  company: number | null,
): Promise<{ country: string | null } | undefined> {
  return sql.one<{ country: string | null }>(
    `select nullif(btrim(country), '') as country from companies where $1::int is null or id = $1 order by id limit 1`,
    [company],
  );
}
