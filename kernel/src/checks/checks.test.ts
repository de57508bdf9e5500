import {
  countryCodes,
  groupPhone,
  groupTaxNumber,
  isCountry,
  readCountry,
  readMersis,
  readNationalId,
  readPhone,
  readTaxNumber,
  readWebsite,
} from './index';

describe('telephone numbers', () => {
  test.each([
    ['0212 555 01 28', null, '+902125550128'],
    ['+90 (212) 555-01-28', null, '+902125550128'],
    ['00 90 212 555 01 28', 'DE', '+902125550128'],
    ['5321234567', 'TR', '+905321234567'],
    ['444 0 332', 'TR', '+904440332'],
    ['0212 555 01 28 dahili 12', null, '+902125550128;ext=12'],
    ['0212 555 01 28 DAH. 7', null, '+902125550128;ext=7'],
    ['+90 212 555 01 28 ext. 12', null, '+902125550128;ext=12'],
    ['+902125550128;ext=12', null, '+902125550128;ext=12'],
    ['030 901820', 'DE', '+4930901820'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['(201) 555-0123', 'US', '+12015550123'],
    ['+1 212 555 0100', 'TR', '+12125550100'],
  ])('C5 %s in %s is %s', (text, country, kept) => {
    expect(readPhone(text, country)).toBe(kept);
    expect(readPhone(kept, country)).toBe(kept);
  });

  test.each([
    ['call me'],
    ['1'],
    ['+90 212'],
    ['0212 555 01 28 / 12'],
    ['+999 123 456 789'],
    ['0212 555 01 28 and 29'],
    [''],
    ['05321234567890123'],
  ])('C5 refuses %s', (text) => expect(readPhone(text, 'TR')).toBeUndefined());

  test('digits are grouped while they are typed', () => {
    expect(groupPhone('05321234567')).toBe('0532 123 45 67');
    expect(groupPhone('+4930901820')).toBe('+49 30 901820');
    expect(groupPhone('0212 555 01 28 dahili 12')).toBe('0212 555 01 28 dahili 12');
  });
});

describe('tax numbers', () => {
  test.each([
    ['1234567890', 'TR', '1234567890'],
    ['123 456 7890', null, '1234567890'],
    // A sole proprietor has no VKN of their own.
    ['10000000146', 'TR', '10000000146'],
    ['DE136695976', 'DE', 'DE136695976'],
    ['136 695 976', 'DE', 'DE136695976'],
    ['FR 40 303 265 045', 'FR', 'FR40303265045'],
    ['EL094259216', 'GR', 'EL094259216'],
    ['ATU13585627', 'AT', 'ATU13585627'],
    ['NL4495445B01', 'NL', 'NL004495445B01'],
    ['GB980780684', 'GB', '980780684'],
    // No rule is known.
    ['ab 12/3', 'SD', 'AB 12/3'],
  ])('C5 %s in %s is kept as %s', (text, country, kept) => {
    expect(readTaxNumber(text, country)).toBe(kept);
    expect(readTaxNumber(kept, country)).toBe(kept);
  });

  test.each([
    ['1234567891', 'TR'],
    ['12345', 'TR'],
    ['10000000147', 'TR'],
    ['DE136695978', 'DE'],
    ['FR41303265045', 'FR'],
    ['12<3', 'SD'],
    ['', 'TR'],
  ])('C5 refuses %s in %s', (text, country) => expect(readTaxNumber(text, country)).toBeUndefined());

  test('I1 a Turkish identity number has its two check digits; other states are taken at their word', () => {
    expect(readNationalId('100 000 001 46')).toBe('10000000146');
    expect(readNationalId('10000000145')).toBeUndefined();
    expect(readNationalId('01234567890')).toBeUndefined();
    expect(readNationalId('c01x00t47', 'DE')).toBe('C01X00T47');
  });

  test('C5 a MERSİS number contains the tax number', () => {
    expect(readMersis('0123 4567 8900 0015')).toBe('0123456789000015');
    expect(readMersis('0123456789000015', '1234567890')).toBe('0123456789000015');
    expect(readMersis('0123456789000015', '0680214374')).toBeUndefined();
    expect(readMersis('1000000014600001')).toBe('1000000014600001');
    expect(readMersis('0123456789100015')).toBeUndefined();
    expect(readMersis('123456789000015')).toBeUndefined();
  });

  test('digits are grouped while they are typed', () => {
    expect(['123', '1234567890', '10000000146', 'DE136695976'].map(groupTaxNumber)).toEqual([
      '123',
      '123 456 7890',
      '100 000 00146',
      'DE136695976',
    ]);
  });
});

test('C5 countries are those of ISO 3166', () => {
  expect(countryCodes).toHaveLength(249);
  expect([isCountry('TR'), isCountry('tr'), isCountry('XX'), isCountry('EU'), isCountry(null)]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([readCountry(' it '), readCountry('Türkiye')]).toEqual(['IT', undefined]);
});

test('C5 web addresses are http or https, and nothing that could run', () => {
  expect(readWebsite('www.ortak.example')).toBe('https://www.ortak.example');
  expect(readWebsite('https://ışık.example/iletişim?a=1')).toBe('https://ışık.example/iletişim?a=1');
  expect(readWebsite('ortak.example:8080/x')).toBe('https://ortak.example:8080/x');
  for (const bad of [
    'javascript:alert(1)',
    'ftp://a.example',
    'ortak',
    'http://a b.example',
    'data:text/html,x',
    'https://a@b.example',
  ])
    expect(readWebsite(bad)).toBeUndefined();
});
