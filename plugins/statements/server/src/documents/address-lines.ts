import { countryName, factsOf, formatPhone, translate, type Language } from '@ortak/kernel/i18n';
import type { Addressee, Letterhead, Party } from './document-data';

/** What an address consists of. */
export type Place = Pick<Party, 'address' | 'district' | 'city' | 'postalCode' | 'country'>;

/** An address as it stands on an envelope; the country only when it is not the sender's. */
export function addressLines(party: Place, language: Language, sender?: Pick<Party, 'country'>): string[] {
  const place = [party.postalCode, [party.district, party.city].filter(Boolean).join(' / ')];
  const abroad = sender && party.country && party.country !== sender.country ? party.country : null;
  return [
    ...(party.address ?? '').split(/\r?\n/),
    place.filter(Boolean).join(' '),
    abroad ? countryName(abroad, language) : '',
  ]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Tax office and number in one line; empty when neither is known. */
export function taxLine(party: Party, language: Language): string {
  if (!party.taxNumber) return '';
  if (!party.taxOffice) return `${translate(language, 'statement.taxNumber')} ${party.taxNumber}`;
  return `${party.taxOffice} ${party.taxNumber}`;
}

/** The tax number of a member as a label and a value. National identity numbers stay off the documents. */
export function identityOf(member: Addressee, language: Language): { label: string; value: string } | null {
  if (!member.taxNumber) return null;
  const value = [member.taxOffice, member.taxNumber].filter(Boolean).join(' / ');
  const label = member.taxOffice ? 'statement.taxNumberWithOffice' : 'statement.taxNumber';
  return { label: translate(language, label), value };
}

/** How to reach the company, one line each. */
export function contactLines(company: Letterhead, language: Language): string[] {
  const phone = company.phone && formatPhone(company.phone, language);
  const reach = [phone, company.email].filter(Boolean).join(' · ');
  return [...addressLines(company, language), reach, company.website ?? ''].filter((line) => line !== '');
}

/** At most two letters that stand for a company where there is no logo. */
export function initialsOf(name: string, language: Language): string {
  return name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase(factsOf(language).tag);
}
