import type { Dice } from './dice';
import { categories, companies, products, sectors, type CompanyCode, type Tier } from './group';
import { iban, landline, places, taxNumber } from './places';
import type { Store } from './store';

/** Ids of what the rest of the demo refers to, by code. */
export interface Group {
  readonly companies: Readonly<Record<CompanyCode, number>>;
  readonly categories: ReadonlyMap<string, number>;
  readonly sectors: ReadonlyMap<string, number>;
  readonly products: ReadonlyMap<string, number>;
}

const byCode = (codes: readonly string[], ids: readonly number[]): Map<string, number> =>
  new Map(codes.map((code, index) => [code, ids[index] as number]));

/** Stores tiers level by level, so that a parent has its id before its children name it. */
async function addTiers(
  store: Store,
  resource: string,
  tiers: readonly Tier[],
): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  let left = [...tiers];
  while (left.length > 0) {
    const ready = left.filter(({ parent }) => parent === undefined || known.has(parent));
    const ids = await store.add(
      resource,
      ready.map(({ code, tr, en, parent, colour }) => ({
        code,
        name: tr,
        labels: { tr, en },
        colour: colour ?? null,
        order: tiers.findIndex((one) => one.code === code) + 1,
        parent: parent === undefined ? null : known.get(parent),
      })),
    );
    ready.forEach(({ code }, index) => known.set(code, ids[index] as number));
    left = left.filter(({ code }) => !known.has(code));
  }
  return known;
}

/** The two companies of the group, their products, and the ways to sort members. */
export async function makeGroup(store: Store, dice: Dice): Promise<Group> {
  const ids = await store.add(
    'companies',
    companies.map(({ code, name, colour, place, address, site }) => ({
      code,
      name,
      colour,
      currency: 'TRY',
      timeZone: 'Europe/Istanbul',
      taxOffice: places[place].taxOffice,
      taxNumber: taxNumber(dice),
      address,
      district: places[place].district,
      city: places[place].city,
      postalCode: places[place].postalCode,
      country: 'TR',
      phone: landline(dice, places[place]),
      email: `bilgi@${site}`,
      website: `https://www.${site}`,
      iban: iban(dice),
    })),
  );
  const productIds = await store.add(
    'products',
    products.map(({ code, tr, en, measure, price, tax }) => ({
      code,
      name: tr,
      labels: { tr, en },
      measure,
      unitPrice: price,
      currency: 'TRY',
      taxRate: tax,
      active: true,
    })),
  );
  return {
    companies: Object.fromEntries(companies.map(({ code }, index) => [code, ids[index]])) as Record<
      CompanyCode,
      number
    >,
    categories: await addTiers(store, 'categories', categories),
    sectors: await addTiers(store, 'sectors', sectors),
    products: byCode(
      products.map(({ code }) => code),
      productIds,
    ),
  };
}
