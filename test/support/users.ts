import type { Rights, Scope, StaffRole } from '@ortak/kernel/access';
import type { Sql, System } from '@ortak/database';
import { unique } from './records';

export const testPassword = 'Deneme-Parola-2026';

const documentId = (): string => `o${unique()}`.padEnd(24, 'x').slice(0, 24);

async function insertUser(
  sql: Sql,
  user: {
    readonly email: string;
    readonly kind: 'staff' | 'portal';
    readonly role?: StaffRole;
    readonly person?: number;
    readonly language?: string;
  },
): Promise<number> {
  const row = await sql.one<{ id: number }>(
    `insert into up_users (document_id, username, email, name, kind, staff_role, person_id, language, provider, confirmed,
                           blocked, password, created_at, updated_at, published_at)
     values ($1, $2, $2, $3, $4, $5, $6, $7, 'local', true, false, crypt($8, gen_salt('bf', 4)), now(), now(), now())
     returning id`,
    [
      documentId(),
      user.email,
      user.email.split('@')[0],
      user.kind,
      user.role ?? null,
      user.person ?? null,
      user.language ?? 'tr',
      testPassword,
    ],
  );
  return (row as { id: number }).id;
}

export interface TestUser {
  readonly id: number;
  readonly email: string;
}

/** One of our staff, who signs in with `testPassword`. */
export function addStaff(
  system: System,
  role: StaffRole,
  companies: readonly number[] = [],
): Promise<TestUser> {
  return system.transaction(async (sql) => {
    const email = `${role}.${unique()}@ortak.test`;
    const id = await insertUser(sql, { email, kind: 'staff', role });
    await sql.run(
      'insert into up_users_companies_lnk (user_id, company_id) select $1, unnest($2::integer[])',
      [id, companies],
    );
    return { id, email };
  });
}

export interface TestPerson extends TestUser {
  readonly person: number;
}

/** A person of a member with a user of the portal, who signs in with `testPassword`. */
export function addPerson(
  system: System,
  input: {
    readonly member: number;
    readonly unit?: number;
    readonly scope: Scope;
    readonly rights?: Rights;
    readonly enabled?: boolean;
    readonly language?: 'tr' | 'en' | 'de' | 'fr' | 'ar';
  },
): Promise<TestPerson> {
  return system.transaction(async (sql) => {
    const email = `person.${unique()}@uye.test`;
    const portal = { enabled: input.enabled ?? true, scope: input.scope, rights: input.rights ?? {} };
    const row = await sql.one<{ id: number }>(
      `insert into people (document_id, member_id, unit_id, first_name, last_name, email, language, portal, version,
                           created_at, updated_at, published_at)
       values ($1, $2, $3, 'Ayşe', 'Yılmaz', $4, $5, $6, 1, now(), now(), now()) returning id`,
      [documentId(), input.member, input.unit ?? null, email, input.language ?? 'tr', JSON.stringify(portal)],
    );
    const { id: person } = row as { id: number };
    return { id: await insertUser(sql, { email, kind: 'portal', person }), email, person };
  });
}

/** A group company, a member, its unit or an account, written past the API. @returns its id */
export function addRow(
  system: System,
  table: string,
  values: Readonly<Record<string, unknown>>,
): Promise<number> {
  const all = { document_id: documentId(), ...values };
  const columns = Object.keys(all);
  return system.transaction(async (sql) => {
    const row = await sql.one<{ id: number }>(
      `insert into ${table} (${columns.join(', ')}, created_at, updated_at, published_at)
       values (${columns.map((_, index) => `$${index + 1}`).join(', ')}, now(), now(), now()) returning id`,
      Object.values(all),
    );
    return (row as { id: number }).id;
  });
}

export const addCompany = (system: System): Promise<number> =>
  addRow(system, 'companies', {
    code: `C${unique()}`,
    name: 'Örnek A.Ş.',
    currency: 'TRY',
    time_zone: 'Europe/Istanbul',
  });

export const addMember = (system: System, more: Readonly<Record<string, unknown>> = {}): Promise<number> =>
  addRow(system, 'members', {
    code: `M${unique()}`,
    kind: 'corporate',
    status: 'potential',
    name: 'Üye',
    ...more,
  });

export const addUnit = (system: System, member: number, parent?: number): Promise<number> =>
  addRow(system, 'units', { member_id: member, parent_id: parent ?? null, kind: 'branch', name: 'Şube' });

export const addAccount = (system: System, member: number, company: number): Promise<number> =>
  addRow(system, 'accounts', {
    member_id: member,
    company_id: company,
    currency: 'TRY',
    late_interest_rate: '0',
  });
