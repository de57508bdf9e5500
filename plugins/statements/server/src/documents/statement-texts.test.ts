import { describeLine } from './statement-texts';

describe('what a line is about', () => {
  test.each([
    ['payment', 'transfer', 'Banka havalesi', 'Bank transfer'],
    ['payment', '', 'Ödeme', 'Payment'],
    ['payment', 'Şubat kirası', 'Şubat kirası', 'Şubat kirası'],
    ['invoice', 'transfer', 'transfer', 'transfer'],
    ['unheard-of', '', 'Hareket', 'Movement'],
  ])('C16 %s “%s” is %s, in English %s', (type, description, turkish, english) => {
    expect(describeLine({ type, description }, 'tr')).toBe(turkish);
    expect(describeLine({ type, description }, 'en')).toBe(english);
  });
});
