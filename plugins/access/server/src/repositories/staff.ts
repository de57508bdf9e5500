import type { Sql } from '@ortak/database';
import type { SessionRow } from '../domain/read-actor';

/** A member of our staff with what their actor is made from; undefined when there is none with this id. */
export async function findStaff(sql: Sql, user: number): Promise<SessionRow | undefined> {
  return sql.one<SessionRow>(
    `select '' as session, 'console' as app, u.id as "user", u.kind, coalesce(u.blocked, false) as blocked, u.language,
            u.staff_role as "staffRole", access.rights_of_role(u.staff_role) as "staffRights", u.member_scope as "memberScope",
            case when u.staff_role = 'administrator'
                 then coalesce((select array_agg(c.id order by c.id) from companies c), '{}')
                 else coalesce((select array_agg(l.company_id order by l.company_id)
                                from up_users_companies_lnk l where l.user_id = u.id), '{}') end as companies,
            null as person, null as "personLanguage", null as member, null as unit, null as portal, null as profile
     from up_users u where u.id = $1 and u.kind = 'staff'`,
    [user],
  );
}
