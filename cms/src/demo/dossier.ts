import type { DayNumber } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import type { Dice } from './dice';
import type { CompanyCode } from './group';
import type { Group } from './make-group';
import type { MadeMember } from './make-members';
import type { MadePerson, MadeUnit } from './make-people';
import type { Store } from './store';

/** One of our staff. */
export interface Colleague {
  readonly id: number;
  readonly name: string;
}

export interface KnownAccount {
  readonly id: number;
  readonly member: number;
  readonly company: number;
  readonly overdue: number;
}

/** What the parts of the demo that come after the year look at and write with. */
export interface Dossier {
  readonly store: Store;
  readonly sql: Sql;
  readonly dice: Dice;
  readonly today: DayNumber;
  readonly group: Group;
  readonly staff: {
    readonly administrator: Colleague;
    readonly clerk: Colleague;
    readonly seller: Colleague;
  };
  readonly members: readonly MadeMember[];
  readonly units: readonly MadeUnit[];
  readonly people: readonly MadePerson[];
  readonly accounts: readonly KnownAccount[];
}

/** A corporate member by what its net addresses begin with. */
export function memberOf({ members }: Dossier, site: string): MadeMember {
  const found = members.find(({ corporate }) => corporate?.site === site);
  if (!found) throw new Error(`No member has the address ${site}`);
  return found;
}

/** Corporate members that are customers today. */
export const liveCorporate = ({ members }: Dossier): MadeMember[] =>
  members.filter(({ corporate }) => corporate !== undefined && corporate.status === undefined);

export const individualsOf = ({ members }: Dossier): MadeMember[] =>
  members.filter(({ kind }) => kind === 'individual');

/** The accounts of a member with one of our companies, or with any. */
export const accountOf = (
  { accounts, group }: Dossier,
  member: MadeMember,
  company?: CompanyCode,
): KnownAccount | undefined =>
  accounts.find(
    (account) =>
      account.member === member.id && (company === undefined || account.company === group.companies[company]),
  );
