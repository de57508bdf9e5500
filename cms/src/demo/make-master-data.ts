import type { Sql } from '@ortak/database';
import type { DayNumber } from '@ortak/kernel/calendar';
import type { Users } from '@ortak/plugin-access/server/services/users';
import type { Dice } from './dice';
import { makeContracts, type MadeContract } from './make-contracts';
import type { Dossier } from './dossier';
import { makeGroup } from './make-group';
import { customer, makeMembers } from './make-members';
import { makePeople, makeUnits, profiles } from './make-people';
import { administrator, clerk, makePortalUsers, makeStaff, seller } from './make-users';
import { Names } from './names';
import type { Store } from './store';

const customerRights = {
  subscriptions: ['view'],
  invoices: ['view', 'download'],
  statements: ['view', 'download'],
  documents: ['view', 'download'],
  payments: ['view'],
};

/** What was made, for what comes after. */
export interface MasterData extends Pick<Dossier, 'group' | 'staff' | 'members' | 'units' | 'people'> {
  readonly contracts: readonly MadeContract[];
}

/** Everything that stands before a year is played: companies, members, people, users, accounts and contracts. */
export async function makeMasterData(
  store: Store,
  users: Users,
  sql: Sql,
  dice: Dice,
  today: DayNumber,
): Promise<MasterData> {
  const names = new Names(dice);
  const group = await makeGroup(store, dice);
  // Clerk and seller look after members; the administrator looks after Ortak.
  const staffIds = await makeStaff(users, sql, Object.values(group.companies));
  const [, ...representatives] = staffIds;
  const [chief, billing, sales] = staffIds as [number, number, number];
  const members = await makeMembers(store, dice, names, group, representatives);
  await store.add(
    'portal-profiles',
    profiles.map(({ en, ...profile }, place) => ({ ...profile, labels: { en }, order: place + 1 })),
  );
  const units = await makeUnits(store, dice, members);
  const people = await makePeople(store, dice, names, members, units);
  const addresses = new Map(people.map(({ email, id }) => [email, id]));
  await openPortal(store, sql, dice, addresses);
  await makePortalUsers(users, sql, addresses);
  const contracts = await makeContracts(store, dice, group, members, units, people, today);
  const staff = {
    administrator: { id: chief, name: administrator.name },
    clerk: { id: billing, name: clerk.name },
    seller: { id: sales, name: seller.name },
  };
  return { contracts, group, staff, members, units, people };
}

/** Individual customers who use the portal: the one of the demo, and some of the others. */
async function openPortal(store: Store, sql: Sql, dice: Dice, addresses: Map<string, number>): Promise<void> {
  const persons = await sql.rows<{ id: number; email: string }>(
    `select p.id, p.email from people p join members m on m.id = p.member_id where m.kind = 'individual' order by p.id`,
  );
  const chosen = persons.filter(({ email }) => email === customer.email || dice.chance(35));
  await store.change(
    'people',
    chosen.map(({ id }) => ({
      id,
      body: { portal: { enabled: true, scope: 'member', rights: customerRights } },
    })),
  );
  for (const { id, email } of chosen) addresses.set(email, id);
}
