import { factsOf, type Language } from './languages';

const names = new Map<Language, Intl.DisplayNames>();

/** What a country is called in a language. @param code two letters, ISO 3166-1; what is none is answered as it is */
export function countryName(code: string, language: Language): string {
  let ofLanguage = names.get(language);
  if (!ofLanguage) {
    ofLanguage = new Intl.DisplayNames(factsOf(language).tag, { type: 'region', fallback: 'code' });
    names.set(language, ofLanguage);
  }
  try {
    return ofLanguage.of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}
