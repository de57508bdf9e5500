import type {
  OwnDataMode,
  OwnDataModes,
  OwnDataResource,
  PortalActor,
  StaffActor,
} from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';

export interface MyCompany {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly colour: string | null;
  /** Of the only company that a person's members trade with: it is whose portal theirs is. */
  readonly logo?: string | null;
}

const company = `c.id, c.code, c.name, c.currency, c.time_zone as "timeZone", c.colour`;

/** The group companies of a member of our staff. */
export async function findCompanies(sql: Sql, actor: StaffActor): Promise<MyCompany[]> {
  return sql.rows<MyCompany>(
    `select ${company} from companies c where c.id = any ($1::integer[]) order by c.id`,
    [actor.companies],
  );
}

/** The group companies that a person's members trade with. */
export async function findTradedCompanies(sql: Sql, actor: PortalActor): Promise<MyCompany[]> {
  return sql.rows<MyCompany>(
    `select ${company}, case when count(*) over () = 1 then c.logo end as logo from companies c
     where exists (select 1 from accounts a where a.company_id = c.id and a.member_id = any ($1::integer[]))
       and ($2::integer[] is null or c.id = any ($2::integer[]))
     order by c.id`,
    [actor.members, actor.preview?.companies ?? null],
  );
}

export interface MyUser {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly language: string | null;
  readonly staffRole: string | null;
  readonly memberScope: string | null;
}

export async function findMyUser(sql: Sql, id: number): Promise<MyUser | undefined> {
  return sql.one<MyUser>(
    `select id, email, coalesce(name, email) as name, language, staff_role as "staffRole",
            case when kind = 'staff' then coalesce(member_scope, 'all') end as "memberScope"
     from up_users where id = $1`,
    [id],
  );
}

export interface MyPerson {
  readonly person: {
    readonly id: number;
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string | null;
    readonly email: string | null;
    readonly mobile: string | null;
    /** Extra information, as far as it is for the portal. */
    readonly extra?: Readonly<Record<string, unknown>>;
  };
  readonly member: {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly kind: string;
  };
}

export async function findMyPerson(sql: Sql, person: number): Promise<MyPerson | undefined> {
  return sql.one<MyPerson>(
    `select json_build_object('id', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'title', p.title,
                              'email', p.email, 'mobile', p.mobile) as person,
            json_build_object('id', m.id, 'code', m.code, 'name', m.name, 'kind', m.kind) as member
     from people p join members m on m.id = p.member_id where p.id = $1`,
    [person],
  );
}

/** Changes one's own person. Runs in the request's transaction: the database lets nobody else's row through. */
export async function updateMyPerson(
  sql: Sql,
  person: number,
  change: { readonly language?: string; readonly mobile?: string | null },
): Promise<number> {
  return sql.run(
    `update people set language = coalesce($2, language), mobile = case when $3 then $4 else mobile end,
            version = coalesce(version, 1) + 1, updated_at = now()
     where id = $1`,
    [person, change.language ?? null, change.mobile !== undefined, change.mobile ?? null],
  );
}

/** What the portal shows of one's own extra information. Runs in the request's transaction: the database says what that is. */
export async function findMyExtra(sql: Sql, person: number): Promise<Record<string, unknown>> {
  const row = await sql.one<{ extra: Record<string, unknown> | null }>(
    'select app.extra_of_people($1) as extra',
    [person],
  );
  return row?.extra ?? {};
}

/** How the fields of own data are written, as administrators decided. */
export async function findOwnDataModes(sql: Sql): Promise<OwnDataModes> {
  const rows = await sql.rows<{ resource: OwnDataResource; field: string; mode: OwnDataMode }>(
    `select resource, field, mode from unnest(array['members', 'people']) resource, ortak.own_data_modes(resource)`,
  );
  const of = (resource: OwnDataResource) =>
    Object.fromEntries(
      rows.filter((row) => row.resource === resource).map(({ field, mode }) => [field, mode]),
    );
  return { members: of('members'), people: of('people') };
}
