import { isOriginAllowed, type OriginFacts } from './check-origin';

const facts: OriginFacts = {
  method: 'POST',
  origin: 'http://localhost:1337',
  fetchSite: undefined,
  protocol: 'http',
  host: 'localhost:1337',
  publicUrl: 'https://ortak.example.com',
};

describe('the origin of a request that changes something', () => {
  test('may be the address itself or the public one', () => {
    expect(isOriginAllowed(facts)).toBe(true);
    expect(isOriginAllowed({ ...facts, origin: 'https://ortak.example.com' })).toBe(true);
  });

  test.each([
    'http://evil.example',
    'null',
    'http://localhost:1338',
    'https://localhost:1337',
    'https://ortak.example.com.evil.example',
    'https://ortak.example.com@evil.example',
    'http://ortak.example.com',
    'file://',
    'not an origin',
  ])('must not be %s', (origin) => {
    expect(isOriginAllowed({ ...facts, origin })).toBe(false);
    expect(isOriginAllowed({ ...facts, origin, method: 'DELETE' })).toBe(false);
    expect(isOriginAllowed({ ...facts, origin, method: 'GET' })).toBe(true);
  });

  test('may be absent for programs, not for pages of another site', () => {
    expect(isOriginAllowed({ ...facts, origin: undefined })).toBe(true);
    expect(isOriginAllowed({ ...facts, origin: undefined, fetchSite: 'same-origin' })).toBe(true);
    expect(isOriginAllowed({ ...facts, origin: undefined, fetchSite: 'cross-site' })).toBe(false);
    expect(isOriginAllowed({ ...facts, origin: undefined, fetchSite: 'same-site' })).toBe(false);
  });
});
