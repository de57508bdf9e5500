import { countryName } from './country-name';

test('countries are called by their name in each language', () => {
  expect(countryName('DE', 'tr')).toBe('Almanya');
  expect(countryName('de', 'en')).toBe('Germany');
  expect(countryName('TR', 'ar')).toBe('تركيا');
});

test('what is no code of a country stays as it is, instead of breaking the page', () => {
  expect(countryName('Türkiye', 'tr')).toBe('Türkiye');
  expect(countryName('', 'en')).toBe('');
});
