import { checkPassword } from './check-password';

const codes = (password: string, email = 'ayse.yilmaz@ortak.test'): string[] =>
  checkPassword(password, email).map(({ code }) => code);

describe('rules of a password', () => {
  test('a good one breaks none', () => {
    expect(codes('uzun-bir-parola')).toEqual([]);
    expect(codes('şifre çok güçlü')).toEqual([]);
  });

  test('too short, too long for bcrypt, the address, or one letter again and again', () => {
    expect(codes('kisa12345')).toEqual(['tooShort']);
    expect(codes('a1b2c3d4'.repeat(10))).toEqual(['tooLong']);
    // 40 letters of two bytes each are more than bcrypt reads.
    expect(codes('şçğüö'.repeat(8))).toEqual(['tooLong']);
    expect(codes('Ayse.Yilmaz@ortak.test')).toEqual(['passwordIsEmail']);
    expect(codes('AYSE.YILMAZ')).toEqual(['passwordIsEmail']);
    expect(codes('aaaaaaaaaaaa')).toEqual(['passwordTooSimple']);
  });

  test('length counts letters, not their parts', () => {
    expect(codes('😀😀😀😀😀')).toEqual(['tooShort']);
  });
});
