import type { Dice } from './dice';
import type { MadeMember } from './make-members';
import { slug, type Name, type Names } from './names';
import { addressIn, landline, mobile, places, type PlaceName } from './places';
import type { Body, Store } from './store';

export interface MadeUnit {
  readonly id: number;
  readonly member: MadeMember;
  readonly place: PlaceName;
  readonly head: boolean;
}

export interface MadePerson {
  readonly id: number;
  readonly member: MadeMember;
  readonly unit: number;
  readonly name: string;
  readonly email: string;
  readonly leads: boolean;
}

interface Seat {
  readonly name: Name;
  readonly email: string;
  readonly title: string;
  readonly unit: MadeUnit;
  /** Leads the whole member, or its unit. */
  readonly leads: 'member' | 'unit' | 'nobody';
}

/** Who may sign in to the portal for a partner: one who leads it, and one who works in it. */
export const manager = {
  firstName: 'Mehmet',
  lastName: 'Akdoğan',
  email: 'mehmet.akdogan@akdogantekstil.example',
};
export const employee = { firstName: 'Elif', lastName: 'Şahin', email: 'elif.sahin@akdogantekstil.example' };
export const partner = 'akdogantekstil';

const leaders = ['Genel Müdür', 'Kurucu Ortak', 'İşletme Müdürü', 'Yönetim Kurulu Başkanı'];
const staff = [
  'Muhasebe Uzmanı',
  'Satın Alma Sorumlusu',
  'Bilgi İşlem Sorumlusu',
  'İdari İşler Uzmanı',
  'Finans Müdürü',
  'İnsan Kaynakları Uzmanı',
  'Operasyon Sorumlusu',
  'Muhasebe Müdürü',
];

const rights = {
  subscriptions: ['view'],
  invoices: ['view', 'download'],
  statements: ['view', 'download'],
  documents: ['view', 'download'],
  payments: ['view'],
  people: ['view'],
  units: ['view'],
  analyses: ['view', 'create', 'edit'],
  notes: ['view', 'create'],
};

/** Who manages the others' access as well, for the whole group. */
const administration = { ...rights, people: ['view', 'create', 'edit'], units: ['view', 'edit'] };

/** Named sets of rights to give: the last two also by a member's own administrators. */
export const profiles = [
  {
    name: 'Portal yöneticisi',
    en: 'Portal administrator',
    scope: 'group',
    offered: false,
    rights: administration,
  },
  {
    name: 'Muhasebe',
    en: 'Accounting',
    scope: 'member',
    offered: true,
    rights: { invoices: ['view', 'download'], statements: ['view', 'download'], payments: ['view'] },
  },
  {
    name: 'Birim sorumlusu',
    en: 'Unit manager',
    scope: 'unit',
    offered: true,
    rights: { subscriptions: ['view'], invoices: ['view'], people: ['view'], units: ['view'] },
  },
];

/** Units of the corporate members: a head office, and regions with branches below it where there are several. */
export async function makeUnits(
  store: Store,
  dice: Dice,
  members: readonly MadeMember[],
): Promise<MadeUnit[]> {
  const plan = members.flatMap((member) =>
    member.corporate
      ? [member.corporate.place, ...(member.corporate.branches ?? [])].map((place, index) => ({
          member,
          place,
          head: index === 0,
        }))
      : [],
  );
  const body = ({ member, place, head }: (typeof plan)[number], parent: number | null): Body => ({
    member: member.id,
    parent,
    kind: head ? 'office' : 'branch',
    name: head ? 'Genel Merkez' : `${places[place].district} Şubesi`,
    address: addressIn(dice, false),
    district: places[place].district,
    city: places[place].city,
    postalCode: places[place].postalCode,
    country: 'TR',
    phone: landline(dice, places[place]),
    email: `${head ? 'merkez' : slug(places[place].district)}@${member.corporate?.site}.example`,
  });
  const heads = plan.filter(({ head }) => head);
  const headIds = await store.add(
    'units',
    heads.map((unit) => body(unit, null)),
  );
  const headOf = new Map(heads.map(({ member }, index) => [member.id, headIds[index] as number]));
  const branches = plan.filter(({ head }) => !head);
  const branchIds = await store.add(
    'units',
    branches.map((unit) => body(unit, headOf.get(unit.member.id) ?? null)),
  );
  return [
    ...heads.map((unit, index) => ({ ...unit, id: headIds[index] as number })),
    ...branches.map((unit, index) => ({ ...unit, id: branchIds[index] as number })),
  ];
}

function seatsOf(dice: Dice, names: Names, member: MadeMember, units: readonly MadeUnit[]): Seat[] {
  const own = units.filter((unit) => unit.member === member);
  const [head, ...branches] = own as [MadeUnit, ...MadeUnit[]];
  const address = (name: Name) =>
    `${slug(`${name.firstName} ${name.lastName}`)}@${member.corporate?.site}.example`;
  const chosen = member.corporate?.site === partner;
  const seat = (title: string, unit: MadeUnit, leads: Seat['leads'], name: Name): Seat => ({
    name,
    email: address(name),
    title,
    unit,
    leads,
  });
  if (chosen) [manager, employee].forEach((name) => names.keep(name));
  const seats = [
    seat(chosen ? 'Genel Müdür' : dice.pick(leaders), head, 'member', chosen ? manager : names.next()),
  ];
  for (const title of dice.some(staff, member.size + 1))
    seats.push(seat(title, head, 'nobody', names.next()));
  for (const branch of branches) {
    seats.push(seat('Şube Müdürü', branch, 'unit', names.next()));
    if (dice.chance(60)) seats.push(seat(dice.pick(staff), branch, 'nobody', names.next()));
  }
  if (chosen) seats.push(seat('İdari İşler Uzmanı', branches.at(-1) ?? head, 'nobody', employee));
  return seats;
}

function portalOf({ email }: Seat, dice: Dice, leads: Seat['leads']): Body {
  if (email === manager.email) return { enabled: true, scope: 'group', rights: administration };
  if (email === employee.email) return { enabled: true, scope: 'own', rights };
  const scope = leads === 'member' ? 'member' : leads === 'unit' ? 'unit' : 'own';
  return { enabled: leads !== 'nobody' || dice.chance(25), scope, rights };
}

/** People of the corporate members with their managers; units get theirs. */
export async function makePeople(
  store: Store,
  dice: Dice,
  names: Names,
  members: readonly MadeMember[],
  units: readonly MadeUnit[],
): Promise<MadePerson[]> {
  const seats = members.flatMap((member) => (member.corporate ? seatsOf(dice, names, member, units) : []));
  const ids = await store.add(
    'people',
    seats.map((seat) => ({
      member: seat.unit.member.id,
      unit: seat.unit.id,
      firstName: seat.name.firstName,
      lastName: seat.name.lastName,
      title: seat.title,
      email: seat.email,
      mobile: mobile(dice),
      language: seat.unit.member.corporate?.language ?? 'tr',
      portal: portalOf(seat, dice, seat.leads),
    })),
  );
  const idOf = (wanted: (seat: Seat) => boolean): number | null => {
    const index = seats.findIndex(wanted);
    return index < 0 ? null : (ids[index] as number);
  };
  const leaderOf = new Map(
    seats.flatMap(({ unit, leads }, index) =>
      leads === 'member' ? [[unit.member.id, ids[index] as number] as const] : [],
    ),
  );
  const unitLeader = (unit: MadeUnit): number | null =>
    idOf((seat) => seat.unit === unit && seat.leads === 'unit') ?? leaderOf.get(unit.member.id) ?? null;
  await store.change(
    'people',
    seats.flatMap(({ unit, leads }, index) => {
      const above =
        leads === 'nobody'
          ? unitLeader(unit)
          : leads === 'unit'
            ? (leaderOf.get(unit.member.id) ?? null)
            : null;
      return above === null || above === ids[index]
        ? []
        : [{ id: ids[index] as number, body: { manager: above } }];
    }),
  );
  await store.change(
    'units',
    units.map((unit) => ({ id: unit.id, body: { manager: unitLeader(unit) } })),
  );
  return seats.map(({ unit, name, email, leads }, index) => ({
    id: ids[index] as number,
    member: unit.member,
    unit: unit.id,
    name: `${name.firstName} ${name.lastName}`,
    email,
    leads: leads === 'member',
  }));
}
