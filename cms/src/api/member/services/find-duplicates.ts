import type { Sql } from '@ortak/database';
import type { Probe } from '../domain/duplicate-query';

/** A member that somebody may be about to write a second time. */
export interface Duplicate {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly status: string;
  readonly city: string | null;
  readonly taxNumber: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** What is the same: `taxNumber`, `nationalId`, `email`, `phone`, `name`. */
  readonly reasons: readonly string[];
  /** The same number of the same state: it is the same member. */
  readonly certain: boolean;
  /** How alike the names are, from 0 to 1; 1 where a number is the same. */
  readonly likeness: number;
}

/**
 * Members that are likely the same as what is about to be written: the same tax or identity number, e-mail address or
 * telephone (also of their people and further contact points), or a name that is nearly the same without legal forms.
 * The surest first, at most ten.
 */
export async function findDuplicates(sql: Sql, probe: Probe): Promise<Duplicate[]> {
  return sql.rows<Duplicate>(
    `with hit (id, reason, likeness) as (
       select id, 'taxNumber', 1 from members where tax_number = $1::text and coalesce(nullif(country, ''), 'TR') = $6::text
       union all select id, 'nationalId', 1 from members where national_id = $2::text
       union all select id, 'email', 1 from members where lower(email) = lower($3::text)
       union all select member_id, 'email', 1 from people where lower(email) = lower($3::text)
       union all select member_id, 'email', 1 from contact_points where value = $3::text
       union all select id, 'phone', 1 from members where phone = $4::text
       union all select member_id, 'phone', 1 from people where mobile = $4::text or phone = $4::text
       union all select member_id, 'phone', 1 from contact_points where value = $4::text
       union all (select id, 'name', similarity(app.name_key(name), app.name_key($5::text)) from members
                   where app.name_key(name) % app.name_key($5::text)
                     and similarity(app.name_key(name), app.name_key($5::text)) >= 0.6
                   order by 3 desc limit 20)
     ), found as (
       select id, array_agg(distinct reason order by reason) as reasons, max(likeness)::float8 as likeness,
              bool_or(reason in ('taxNumber', 'nationalId')) as certain
       from hit where id is distinct from $7::int group by id
     )
     select m.id, m.code, m.name, m.kind, m.status, m.city, m.tax_number as "taxNumber", m.email, m.phone, f.reasons,
            f.certain, f.likeness
     from found f join members m on m.id = f.id
     order by f.certain desc, cardinality(f.reasons) desc, f.likeness desc, m.id limit 10`,
    [probe.taxNumber, probe.nationalId, probe.email, probe.phone, probe.name, probe.country, probe.except],
  );
}
