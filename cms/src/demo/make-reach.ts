import { addMonths, toDate } from '@ortak/kernel/calendar';
import { individualsOf, liveCorporate, memberOf, type Dossier } from './dossier';
import { addressIn, identityNumber, landline, mobile, placeNames, places, type PlaceName } from './places';
import type { Body } from './store';

const jobs = [
  'Öğretmen',
  'Makine mühendisi',
  'Hemşire',
  'Mimar',
  'Esnaf',
  'Emekli',
  'Muhasebeci',
  'Grafik tasarımcı',
  'Avukat',
  'Çiftçi',
  'Yazılım geliştirici',
  'Eczacı',
];
const schools = ['secondary', 'vocational', 'associate', 'bachelor', 'bachelor', 'master'];

const placeBody = (place: PlaceName, address: string): Body => {
  const { city, district, postalCode } = places[place];
  return { address, district, city, postalCode, country: 'TR' };
};

/** What is known of each individual, and the official numbers of companies. */
export async function makeOfficialData(dossier: Dossier): Promise<void> {
  const { store, dice, today } = dossier;
  await store.change(
    'members',
    individualsOf(dossier).map(({ id }) => {
      const birth = addMonths(today, -12 * dice.between(24, 71)) - dice.between(0, 360);
      return {
        id,
        body: {
          nationalId: identityNumber(dice),
          birthDate: toDate(birth),
          birthPlace: places[dice.pick(placeNames)].city,
          education: dice.pick(schools),
          maritalStatus: dice.chance(65) ? 'married' : 'single',
          job: dice.pick(jobs),
        },
      };
    }),
  );
  const rows = await dossier.sql.rows<{ id: number; taxNumber: string }>(
    `select id, tax_number as "taxNumber" from members where kind = 'corporate' and tax_number <> '' order by id`,
  );
  await store.change(
    'members',
    rows.map(({ id, taxNumber }) => ({
      id,
      body: {
        mersisNumber: `0${taxNumber}00015`,
        tradeRegistryNumber: String(dice.between(10_000, 998_000)),
        foundedOn: toDate(addMonths(today, -12 * dice.between(4, 48)) - dice.between(0, 360)),
        employeeCount: dice.between(6, 480),
      },
    })),
  );
}

/** Further addresses and ways to reach members, beside those that stand on their records. */
export async function makeReach(dossier: Dossier): Promise<void> {
  const { store, dice } = dossier;
  const corporate = liveCorporate(dossier);
  const addresses: Body[] = corporate.flatMap((member) => {
    const place = member.corporate?.place ?? 'sisli';
    const own: Body[] = [];
    if (dice.chance(70))
      own.push({
        member: member.id,
        kind: 'invoice',
        label: 'Muhasebe',
        contactName: 'Muhasebe Birimi',
        ...placeBody(place, addressIn(dice, false)),
      });
    if (member.size >= 2) {
      const depot = dice.pick(placeNames);
      own.push({
        member: member.id,
        kind: 'delivery',
        label: `${places[depot].district} deposu`,
        phone: landline(dice, places[depot]),
        note: 'Mal kabul hafta içi 08.30–16.30',
        ...placeBody(depot, addressIn(dice, false)),
      });
    }
    if (member.size === 3)
      own.push({ member: member.id, kind: 'head-office', ...placeBody(place, addressIn(dice, false)) });
    return own;
  });
  addresses.push({
    member: memberOf(dossier, 'bosphorusyacht').id,
    kind: 'invoice',
    label: 'London office',
    address: '14 Pelham Crescent',
    city: 'London',
    postalCode: 'SW7 2NP',
    country: 'GB',
  });
  for (const { id } of individualsOf(dossier).filter(() => dice.chance(30)))
    addresses.push({
      member: id,
      kind: dice.pick(['work', 'delivery'] as const),
      ...placeBody(dice.pick(placeNames), addressIn(dice, true)),
    });
  await store.add('addresses', addresses);

  const points: Body[] = corporate.flatMap((member) => {
    const site = member.corporate?.site ?? '';
    const place = places[member.corporate?.place ?? 'sisli'];
    const own: Body[] = [
      { member: member.id, kind: 'email', value: `muhasebe@${site}.example`, label: 'Muhasebe', order: 1 },
    ];
    if (dice.chance(60))
      own.push({
        member: member.id,
        kind: 'phone',
        value: landline(dice, place),
        label: 'Santral',
        order: 2,
      });
    if (member.size === 3)
      own.push({ member: member.id, kind: 'fax', value: landline(dice, place), label: 'Faks', order: 3 });
    return own;
  });
  for (const { id } of individualsOf(dossier).filter(() => dice.chance(35)))
    points.push({ member: id, kind: 'mobile', value: mobile(dice), label: 'İkinci hat', order: 1 });
  await store.add('contact-points', points);
}
