import { addMonths, civilOf, toDate } from '@ortak/kernel/calendar';
import { accountOf, individualsOf, liveCorporate, memberOf, type Dossier } from './dossier';
import type { MadeMember } from './make-members';
import type { Body } from './store';

async function idsByCode(
  { sql }: Dossier,
  table: 'team_roles' | 'relationship_kinds',
): Promise<Map<string, number>> {
  const rows = await sql.rows<{ code: string; id: number }>(`select code, id from ${table}`);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** Who of our staff does what for the larger members, besides representing us. */
export async function makeTeams(dossier: Dossier): Promise<void> {
  const { store, dice, today, staff } = dossier;
  const roles = await idsByCode(dossier, 'team_roles');
  const bodies = liveCorporate(dossier)
    .filter(({ size }) => size >= 2)
    .flatMap((member): Body[] => {
      const place = (role: string, user: number, months: number, more: Body = {}): Body => ({
        member: member.id,
        role: roles.get(role),
        user,
        start: toDate(addMonths(today, -months)),
        primary: true,
        ...more,
      });
      const places = [
        place('sales', staff.seller.id, dice.between(4, 14)),
        place('finance', staff.clerk.id, dice.between(4, 14)),
      ];
      if (member.size === 3) places.push(place('account-manager', staff.seller.id, dice.between(2, 8)));
      // Somebody did it before.
      if (dice.chance(35))
        places.push(place('support', staff.administrator.id, 20, { end: toDate(addMonths(today, -15)) }));
      return places;
    });
  await store.add('team-members', bodies);
}

const lastName = ({ name }: MadeMember): string => name.split(' ').at(-1) ?? '';

/** Individuals of one family name, in the order in which they came. */
function families(dossier: Dossier): MadeMember[][] {
  const byName = new Map<string, MadeMember[]>();
  for (const member of individualsOf(dossier))
    byName.set(lastName(member), [...(byName.get(lastName(member)) ?? []), member]);
  return [...byName.values()].filter((family) => family.length > 1);
}

/** Relatives, owners, partners and guarantors; each is written once and seen from both sides. */
export async function makeRelationships(dossier: Dossier): Promise<void> {
  const { store, dice, today } = dossier;
  const kinds = await idsByCode(dossier, 'relationship_kinds');
  const tie = (kind: string, one: MadeMember, other: MadeMember, more: Body = {}): Body => ({
    kind: kinds.get(kind),
    member: one.id,
    other: other.id,
    ...more,
  });
  const bodies = families(dossier).flatMap(([first, second, third]) => [
    ...(first && second ? [tie('spouse', first, second)] : []),
    ...(first && third ? [tie('sibling', first, third)] : []),
  ]);
  const of = (site: string) => memberOf(dossier, site);
  const owners = dice.some(individualsOf(dossier).slice(1), 4);
  const firms = ['isiltiaydinlatma', 'erciyescelik', 'ozturkkilic', 'antikbutik'].map(of);
  const since = (years: number) => ({ start: toDate(addMonths(today, -12 * years)) });
  firms.forEach((firm, index) => {
    const owner = owners[index];
    if (owner)
      bodies.push(tie('shareholder', owner, firm, { ...since(6), note: `%${60 - index * 10} hisse` }));
  });
  bodies.push(
    tie('guarantor', of('akdogantekstil'), of('akdoganlojistik'), {
      ...since(2),
      note: 'Genel kredi sözleşmesi kapsamında müteselsil kefil',
    }),
    tie('business-partner', of('denizbilisim'), of('cukurovaag'), since(3)),
    tie('referrer', of('novayazilim'), of('bilgedanismanlik'), since(1)),
  );
  if (owners[0] && firms[0]) bodies.push(tie('guarantor', owners[0], firms[0], since(1)));
  await store.add('relationships', bodies);
  // The same human at the company: linked, not typed again.
  await store.add(
    'people',
    firms.flatMap((firm, index) => {
      const owner = owners[index];
      return owner ? [{ member: firm.id, individual: owner.id, title: 'Hissedar', language: 'tr' }] : [];
    }),
  );
}

/** Targets of this year, set by what was sold, so that some are reached and some are far away. */
export async function makeTargets(dossier: Dossier): Promise<void> {
  const { store, sql, dice, today } = dossier;
  const { year, month } = civilOf(today);
  const rows = await sql.rows<{ account: number; year: string; quarter: string }>(
    `select account_id as account, sum(net)::text as year,
            coalesce(sum(net) filter (where month >= $2::date), 0)::text as quarter
       from ledger.turnover where month >= $1::date group by account_id order by account_id`,
    [`${year}-01-01`, `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`],
  );
  const sold = new Map(rows.map((row) => [row.account, row]));
  const shares = [0.62, 0.78, 0.9, 1.04, 1.2];
  const aim = (net: number): number =>
    Math.max(100_000, Math.round(net / dice.pick(shares) / 100_000) * 100_000);
  const bodies = liveCorporate(dossier)
    .filter(({ size }) => size >= 2)
    .flatMap((member): Body[] => {
      const account = accountOf(dossier, member);
      const turnover = account && sold.get(account.id);
      if (!account || !turnover) return [];
      const base = { member: member.id, company: account.company, currency: 'TRY', year };
      return [
        { ...base, amount: aim(Number(turnover.year)) },
        ...(dice.chance(50) && Number(turnover.quarter) > 0
          ? [{ ...base, quarter: Math.ceil(month / 3), amount: aim(Number(turnover.quarter)) }]
          : []),
      ];
    });
  await store.add('targets', bodies);
}
