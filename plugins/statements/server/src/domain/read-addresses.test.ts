import fc from 'fast-check';
import { headerText, isAddress, readAddresses } from './read-addresses';

describe('addresses', () => {
  test.each(['ayse@ornek.com.tr', 'a.b+c@x-y.example', "o'brien@example.org", 'a@b'])('%s is one', (text) => {
    expect(isAddress(text)).toBe(true);
  });

  test.each([
    'ayse@ornek.com\r\nBcc: everyone@example.org',
    'a@b.example, c@d.example',
    'Ayşe <ayse@ornek.com>',
    '"a b"@example.org',
    'a@b@c',
    'a..b@example.org',
    '.a@example.org',
    'a@-b.example',
    'a@b..example',
    '@b',
    'a@',
    ' a@b.example',
    'a@b.example\n',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}example`,
    7,
    null,
  ])('C27 %p is none', (text) => {
    expect(isAddress(text)).toBe(false);
  });

  test('C27 nothing that passes could start another header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (local, domain) => {
        const text = `${local}@${domain}`;
        if (isAddress(text)) expect(text).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });

  test('a list without doubles, at most ten, each error at its place', () => {
    expect(readAddresses(undefined)).toEqual({ addresses: [] });
    expect(readAddresses(['a@b.example', 'A@B.example'])).toEqual({ addresses: ['A@B.example'] });
    expect(readAddresses(['a@b.example', 'x'])).toEqual({ errors: [{ path: 'to.1', code: 'notEmail' }] });
    expect(readAddresses(Array.from({ length: 11 }, (_, at) => `a${at}@b.example`))).toMatchObject({
      errors: [{ path: 'to', code: 'tooMany' }],
    });
    expect(readAddresses({ a: 1 })).toEqual({ errors: [{ path: 'to', code: 'notEmail' }] });
  });

  test('C27 a header is one line, whatever a company is called', () => {
    expect(headerText('Örnek A.Ş.\r\nBcc: x@y.example\u2028z')).toBe('Örnek A.Ş. Bcc: x@y.example z');
    expect([...headerText('ğ'.repeat(1000))]).toHaveLength(300);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(headerText(text)).not.toMatch(/[\r\n\0]/);
      }),
    );
  });
});
