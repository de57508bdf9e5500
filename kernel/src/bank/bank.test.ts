import { bankOfIban, countryOfIban, formatIban, isBic, isIban, plainBic, plainIban } from '.';

describe('bank accounts', () => {
  test.each([
    ['TR33 0006 1005 1978 6457 8413 26', true],
    ['tr330006100519786457841326', true],
    ['DE89 3704 0044 0532 0130 00', true],
    ['GB29NWBK60161331926819', true],
    // One digit differs: the check digits no longer fit.
    ['TR33 0006 1005 1978 6457 8413 27', false],
    // Right check digits are not enough: the country's length counts.
    ['TR33 0006 1005 1978 6457 8413', false],
    ['XX33 0006 1005 1978 6457 8413 26', false],
    ['', false],
  ])('C30 I11 %s as an IBAN: %s', (text, expected) => expect(isIban(text)).toBe(expected));

  test('C30 an IBAN is stored plain and shown in groups of four, also while it is typed', () => {
    expect(plainIban(' tr33-0006 1005.1978 ')).toBe('TR33000610051978');
    expect(formatIban('TR330006100519786457841326')).toBe('TR33 0006 1005 1978 6457 8413 26');
    expect(formatIban('tr3300')).toBe('TR33 00');
    expect(formatIban('')).toBe('');
    expect(countryOfIban('de89')).toBe('DE');
    expect(countryOfIban('1')).toBeUndefined();
  });

  test.each([
    ['TGBATRIS', true],
    ['tgbatrisxxx', true],
    ['TGBAXXIS', false],
    ['TGBATRI', false],
    ['TGBATRIS12', false],
  ])('C30 %s as a SWIFT/BIC: %s', (text, expected) => expect(isBic(text)).toBe(expected));

  test('C30 a SWIFT/BIC is kept in capitals, a Turkish IBAN names its bank', () => {
    expect(plainBic(' tgba tris ')).toBe('TGBATRIS');
    expect(bankOfIban('TR33 0006 2005 1978 6457 8413 26')).toBe('Garanti BBVA');
    expect(bankOfIban('TR33 0006 1005 1978 6457 8413 26')).toBeUndefined();
    expect(bankOfIban('DE89 3704 0044 0532 0130 00')).toBeUndefined();
  });
});
