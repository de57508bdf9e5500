import type { Company } from './me';

/** A name, an accent (`#rrggbb`) and a logo (a PNG as a data address). */
export interface Brand {
  readonly name: string;
  readonly colour: string | null;
  readonly logo: string | null;
}

export const ORTAK_BRAND: Brand = { name: 'Ortak', colour: null, logo: null };

const STORAGE_KEY = 'ortak-portal-brand';

/** Remembers on this device whose portal it was, for the sign-in page; nothing about the person. */
export const keepBrand = (brand: Brand): void => localStorage.setItem(STORAGE_KEY, JSON.stringify(brand));

export const readKeptBrand = (): Brand => {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null') as Partial<Brand> | null;
    return kept && typeof kept.name === 'string' ? { ...ORTAK_BRAND, ...kept } : ORTAK_BRAND;
  } catch {
    return ORTAK_BRAND;
  }
};

/** The one group company that a member deals with; with several of them, Ortak's own name. */
export const brandOf = ([company, another]: readonly Company[]): Brand =>
  company && !another
    ? { name: company.name, colour: company.colour ?? null, logo: company.logo ?? null }
    : ORTAK_BRAND;
