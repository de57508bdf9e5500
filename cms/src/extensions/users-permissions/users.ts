import type { Core } from '@strapi/strapi';
import type { Language, MemberScope } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import { isConsoleLanguage, isLanguage } from '@ortak/kernel/i18n';
import type { PortalUser, StaffUser, Users } from '@ortak/plugin-access/server/services/users';
import type { Dependencies, ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';

/** What an administrator says of a user. `password` is written and never read. */
interface UserBody {
  readonly email: string;
  readonly name: string;
  readonly kind: 'staff' | 'portal';
  readonly language: Language;
  readonly staffRole: string | null;
  readonly memberScope: MemberScope;
  readonly companies: readonly number[];
  readonly person: number | null;
  readonly blocked: boolean;
  readonly password?: string;
}

const known = [
  'email',
  'name',
  'kind',
  'language',
  'staffRole',
  'memberScope',
  'companies',
  'person',
  'blocked',
  'password',
];
const ignored = [
  'id',
  'twoStep',
  'lockedUntil',
  'username',
  'version',
  'createdAt',
  'updatedAt',
  'confirmed',
  'provider',
];

/** Reads a body over what is stored. @throws Refusal 400 with every bad field */
function readBody(body: unknown, before: Partial<UserBody>): UserBody {
  const errors: FieldError[] = [];
  const refuse = (path: string, code: string, params = {}) => void errors.push({ path, code, params });
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: '', code: 'notObject' }]);
  for (const key of Object.keys(body)) {
    if (!known.includes(key) && !ignored.includes(key)) refuse(key, 'unknownKey', { key });
  }
  const given = body as Record<string, unknown>;
  const value = (name: keyof UserBody): unknown => (given[name] === undefined ? before[name] : given[name]);
  const user = {
    email: value('email'),
    name: value('name') ?? value('email'),
    kind: value('kind') ?? 'staff',
    language: value('language') ?? 'tr',
    staffRole: value('staffRole') ?? null,
    memberScope: value('memberScope') ?? 'all',
    companies: value('companies') ?? [],
    person: value('person') ?? null,
    blocked: value('blocked') ?? false,
    password: given.password ?? undefined,
  };
  if (typeof user.email !== 'string' || user.email === '') refuse('email', 'required');
  if (typeof user.name !== 'string') refuse('name', 'notText');
  if (user.kind !== 'staff' && user.kind !== 'portal')
    refuse('kind', 'notOneOf', { values: 'staff, portal' });
  // Staff read the console, which speaks fewer languages than the portal.
  if (!(user.kind === 'portal' ? isLanguage : isConsoleLanguage)(user.language))
    refuse('language', 'notLanguage');
  if (user.kind === 'staff' && typeof user.staffRole !== 'string') refuse('staffRole', 'required');
  if (user.memberScope !== 'all' && user.memberScope !== 'mine')
    refuse('memberScope', 'notOneOf', { values: 'all, mine' });
  // Administrators hand members over and see to the companies: theirs are all members.
  if (user.memberScope === 'mine' && user.staffRole === 'administrator')
    refuse('memberScope', 'notOneOf', { values: 'all' });
  if (user.kind === 'portal' && !Number.isInteger(user.person)) refuse('person', 'required');
  if (!Array.isArray(user.companies) || !user.companies.every(Number.isInteger))
    refuse('companies', 'notList');
  if (typeof user.blocked !== 'boolean') refuse('blocked', 'notBoolean');
  if (user.password !== undefined && typeof user.password !== 'string') refuse('password', 'notText');
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return user as UserBody;
}

const staffOrPortal = (user: UserBody): StaffUser | PortalUser => {
  const common = { email: user.email, name: user.name, language: user.language, password: user.password };
  return user.kind === 'staff'
    ? {
        ...common,
        kind: 'staff',
        staffRole: user.staffRole as string,
        memberScope: user.memberScope,
        companies: user.companies,
      }
    : { ...common, kind: 'portal', person: user.person as number };
};

async function refuseAbsent({ sql }: Dependencies, user: UserBody): Promise<void> {
  if (user.kind === 'portal') {
    const person = await sql.one(`select 1 from people where id = $1`, [user.person]);
    if (person === undefined)
      throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'person', code: 'notReferenced' }]);
  }
  if (user.kind === 'staff') {
    const roles = await sql.rows<{ key: string }>(`select key from staff_roles order by "order", key`);
    const values = roles.map(({ key }) => key);
    if (!values.includes(user.staffRole ?? ''))
      throw new Refusal(400, 'invalidFields', { count: 1 }, [
        { path: 'staffRole', code: 'notOneOf', params: { values: values.join(', ') } },
      ]);
  }
  const { count } = (await sql.one<{ count: number }>(
    `select count(*)::int as count from companies where id = any($1::int[])`,
    [user.companies],
  )) ?? { count: 0 };
  if (count !== new Set(user.companies).size)
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'companies', code: 'notReferenced' }]);
}

/** Who can sign in. Read like any resource; written by plugin access, which hashes passwords and ends sessions. */
export function usersOf(strapi: Core.Strapi): ResourceDeclaration {
  const users = () => strapi.plugin('access').service('users') as Users;
  return {
    name: 'users',
    uid: 'plugin::users-permissions.user',
    actions: ['list', 'view', 'create', 'edit'],
    hidden: ['password', 'resetPasswordToken', 'confirmationToken', 'provider', 'confirmed', 'role'],
    computed: [
      { name: 'twoStep', type: 'boolean', sql: 'app.has_two_step(t.id)' },
      {
        name: 'lockedUntil',
        type: 'instant',
        sql: `app.locked_until(t.email::text, t.username::text) at time zone 'UTC'`,
      },
    ],
    search: `app.fold(coalesce(t."name", '') || ' ' || t."email")`,
    sort: ['name', 'ASC'],
    label: 'name',
    writer: {
      async create(dependencies, body) {
        const user = readBody(body, {});
        const taken = await dependencies.sql.one(
          `select 1 from up_users where lower(email collate "C") = lower($1 collate "C")`,
          [user.email.trim()],
        );
        if (taken !== undefined)
          throw new Refusal(409, 'notUnique', {}, [{ path: 'email', code: 'notUnique' }]);
        await refuseAbsent(dependencies, user);
        const { id } = await users().ensure(staffOrPortal(user));
        if (user.blocked) await users().block(id, true);
        return id;
      },
      async edit(dependencies, id, body) {
        const stored = await dependencies.sql.one<UserBody>(
          `select u.email, u.name, u.kind, u.language, u.staff_role as "staffRole", u.member_scope as "memberScope", u.person_id as person, u.blocked,
                  (select coalesce(array_agg(l.company_id), '{}') from up_users_companies_lnk l where l.user_id = u.id) as companies
           from up_users u where u.id = $1`,
          [id],
        );
        if (stored === undefined) throw new Refusal(404, 'notFound');
        const user = readBody(body, stored);
        if (user.email !== stored.email)
          throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'email', code: 'readOnly' }]);
        await refuseAbsent(dependencies, user);
        await users().ensure(staffOrPortal({ ...user, password: undefined }));
        if (user.password !== undefined) await users().setPassword(id, user.email, user.password);
        if (user.blocked !== stored.blocked) await users().block(id, user.blocked);
      },
    },
  };
}
