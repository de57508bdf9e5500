import type { Dependencies, Resemblance } from '@ortak/plugin-simple-rest/server/domain/resource';

/**
 * Of members that have just been made, those that another one resembles: the same tax or identity number, e-mail address,
 * telephone (also of people and further contact points) or folded name. People often share a name, so of individuals the
 * place and the day of birth must agree as well. Each is compared with the oldest member that has the same value, so a
 * number that thousands share costs no more than one that two share.
 */
export async function findResemblances(
  { sql }: Dependencies,
  ids: readonly number[],
): Promise<Resemblance[]> {
  return sql.rows<Resemblance>(
    `with made as materialized (
       select id, 'taxNumber' as path, coalesce(nullif(country, ''), 'TR') || ' ' || tax_number as key from members where id = any($1::int[]) and tax_number <> ''
       union all select id, 'nationalId', national_id from members where id = any($1::int[]) and national_id <> ''
       union all select id, 'email', lower(email) from members where id = any($1::int[]) and email <> ''
       union all select id, 'phone', phone from members where id = any($1::int[]) and phone <> ''
       union all select id, 'name', ${sameName('members')} from members where id = any($1::int[]) and app.name_key(name) <> ''
     ), asked as materialized (
       select path, key from made group by path, key
     ), holder (path, key, id) as (
       select a.path, a.key, m.id from asked a join members m on m.tax_number = split_part(a.key, ' ', 2) and coalesce(nullif(m.country, ''), 'TR') = split_part(a.key, ' ', 1)
         where a.path = 'taxNumber'
       union all select a.path, a.key, m.id from asked a join members m on m.national_id = a.key where a.path = 'nationalId'
       union all select a.path, a.key, m.id from asked a join members m on lower(m.email) = a.key where a.path = 'email'
       union all select a.path, a.key, p.member_id from asked a join people p on lower(p.email) = a.key where a.path = 'email'
       union all select a.path, a.key, m.id from asked a join members m on m.phone = a.key where a.path = 'phone'
       union all select a.path, a.key, p.member_id from asked a join people p on p.mobile = a.key where a.path = 'phone'
       union all select a.path, a.key, p.member_id from asked a join people p on p.phone = a.key where a.path = 'phone'
       union all select a.path, a.key, c.member_id from asked a join contact_points c on c.value = a.key where a.path in ('email', 'phone')
       union all select a.path, a.key, m.id from asked a join members m on app.name_key(m.name) = split_part(a.key, '|', 1) and ${sameName('m')} = a.key
         where a.path = 'name'
     ), oldest as (
       select path, key, min(id) as other from holder group by path, key
     ), pair as (
       select m.id, o.other, array_agg(distinct m.path order by m.path) as paths
         from made m join oldest o using (path, key) where o.other < m.id group by m.id, o.other
     )
     select distinct on (p.id) p.id, p.other, coalesce(o.code, '') as code, o.name, p.paths
       from pair p join members o on o.id = p.other
      order by p.id, cardinality(p.paths) desc, p.other`,
    [ids],
  );
}

/** What two members have in common that are called the same; the folded name alone stands before the first bar. */
function sameName(row: string): string {
  return `app.name_key(${row}.name) || '|' || ${row}.kind || case when ${row}.kind = 'individual'
    then '|' || coalesce(app.fold(${row}.city), '') || '|' || coalesce(${row}.birth_date::text, '') else '' end`;
}
