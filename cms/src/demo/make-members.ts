import type { Dice } from './dice';
import { corporateMembers, type CorporateMember } from './corporate-members';
import type { Group } from './make-group';
import { slug, type Name, type Names } from './names';
import { addressIn, landline, mobile, placeNames, places, taxNumber, type PlaceName } from './places';
import type { Body, Store } from './store';

export interface MadeMember {
  readonly id: number;
  readonly kind: 'corporate' | 'individual';
  readonly name: string;
  readonly size: 0 | 1 | 2 | 3;
  readonly corporate?: CorporateMember;
  readonly email: string;
}

export const individuals = 60;

/** Who may sign in to the portal as an individual customer. */
export const customer: Name & { readonly email: string } = {
  firstName: 'Zeynep',
  lastName: 'Aksoy',
  email: 'zeynep.aksoy@posta.example',
};

const located = (dice: Dice, place: PlaceName, flat: boolean): Body => {
  const { city, district, postalCode } = places[place];
  return { address: addressIn(dice, flat), district, city, postalCode, country: 'TR' };
};

function corporateBody(
  dice: Dice,
  group: Group,
  member: CorporateMember,
  representatives: readonly number[],
): Body {
  return {
    kind: 'corporate',
    name: member.name,
    ...located(dice, member.place, false),
    taxOffice: places[member.place].taxOffice,
    taxNumber: taxNumber(dice),
    email: `info@${member.site}.example`,
    phone: landline(dice, places[member.place]),
    website: `https://www.${member.site}.example`,
    categories: member.categories.map((code) => group.categories.get(code)),
    sectors: [group.sectors.get(member.sector)],
    representative: dice.pick(representatives),
    annualSales: dice.between(4, 40) * 10 ** (member.size + 7),
    language: member.language ?? 'tr',
    ...(member.status === 'passive' ? { status: 'passive', passiveReason: 'Faaliyetini sonlandırdı' } : {}),
  };
}

function individualBody(
  dice: Dice,
  group: Group,
  name: Name,
  email: string,
  representatives: readonly number[],
): Body {
  return {
    kind: 'individual',
    firstName: name.firstName,
    lastName: name.lastName,
    name: `${name.firstName} ${name.lastName}`,
    ...located(dice, dice.pick(placeNames), true),
    email,
    phone: mobile(dice),
    categories: [group.categories.get('bireysel-musteri')],
    representative: dice.pick(representatives),
    language: 'tr',
  };
}

/** All members: the corporate ones of the list, and individuals. Subsidiaries get their parent. */
export async function makeMembers(
  store: Store,
  dice: Dice,
  names: Names,
  group: Group,
  representatives: readonly number[],
): Promise<MadeMember[]> {
  names.keep(customer);
  const people = [
    customer,
    ...Array.from({ length: individuals - 1 }, () => {
      const name = names.next();
      return { ...name, email: `${slug(`${name.firstName} ${name.lastName}`)}@posta.example` };
    }),
  ];
  const bodies = [
    ...corporateMembers.map((member) => corporateBody(dice, group, member, representatives)),
    ...people.map((person) => individualBody(dice, group, person, person.email, representatives)),
  ];
  const ids = await store.add('members', bodies);
  const made = bodies.map((body, index): MadeMember => {
    const corporate = corporateMembers[index];
    return {
      id: ids[index] as number,
      kind: corporate ? 'corporate' : 'individual',
      name: String(body.name),
      size: corporate?.size ?? 0,
      corporate,
      email: String(body.email),
    };
  });
  const bySite = new Map(
    made.flatMap(({ id, corporate }) => (corporate ? [[corporate.site, id] as const] : [])),
  );
  await store.change(
    'members',
    made.flatMap(({ id, corporate }) =>
      corporate?.parent === undefined ? [] : [{ id, body: { parent: bySite.get(corporate.parent) } }],
    ),
  );
  return made;
}
