import type { Users } from '@ortak/plugin-access/server/services/users';
import type { Sql } from '@ortak/database';
import { customer } from './make-members';
import { employee, manager } from './make-people';

/** What everybody of the demo signs in with. */
export const password = 'Ortak-Demo-2026';

export const administrator = { email: 'yonetici@poyraz.example', name: 'Selin Arslan' };
export const clerk = { email: 'faturalama@poyraz.example', name: 'Burak Yıldız' };
export const seller = { email: 'satis@poyraz.example', name: 'Derya Korkmaz' };

/** A way into the demo, as it is printed at start. */
export interface Login {
  readonly role: { readonly tr: string; readonly en: string };
  readonly label: string;
  readonly email: string;
  readonly password: string;
  readonly url: string;
}

/** @param url where people reach Ortak, without a slash at the end */
export function demoLogins(url: string): Login[] {
  const login = (tr: string, en: string, email: string, path: string): Login => ({
    role: { tr, en },
    label: `${tr} / ${en}`,
    email,
    password,
    url: `${url}${path}`,
  });
  return [
    login('Sistem yöneticisi', 'administrator', administrator.email, '/console'),
    login('Faturalama', 'billing clerk', clerk.email, '/console'),
    login('İş ortağının yöneticisi', "partner's manager", manager.email, '/'),
    login('İş ortağının çalışanı', "partner's employee", employee.email, '/'),
    login('Bireysel müşteri', 'individual customer', customer.email, '/'),
  ];
}

/** Our staff. @returns their ids: administrator, billing clerk, seller */
export async function makeStaff(users: Users, sql: Sql, companies: readonly number[]): Promise<number[]> {
  const ids: number[] = [];
  const staff = [
    { ...administrator, staffRole: 'administrator', companies: [] },
    { ...clerk, staffRole: 'billing', companies },
    { ...seller, staffRole: 'sales', companies },
  ] as const;
  for (const { email, name, staffRole, companies: own } of staff) {
    const given = email === seller.email ? {} : { password };
    ids.push(
      (await users.ensure({ kind: 'staff', email, name, staffRole, companies: own, ...given }, sql)).id,
    );
  }
  return ids;
}

/** The ways into the portal for three people. @param people ids of people by e-mail address */
export async function makePortalUsers(
  users: Users,
  sql: Sql,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { firstName, lastName, email } of [manager, employee, customer]) {
    const person = people.get(email);
    if (person === undefined) throw new Error(`Nobody of the demo has the address ${email}`);
    await users.ensure({ kind: 'portal', email, name: `${firstName} ${lastName}`, person, password }, sql);
  }
}
