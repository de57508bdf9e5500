import { sign } from 'jsonwebtoken';
import { issueAccessToken, readAccessToken } from './access-token';

const secret = 'secret-secret-secret';
const session = 'c0ffee00-0000-4000-8000-000000000000';

describe('access tokens', () => {
  test('say their session and user, and nothing about rights', () => {
    const token = issueAccessToken({ session, user: 7 }, secret);
    expect(readAccessToken(token, secret)).toEqual({ session, user: 7 });
    const payload = JSON.parse(Buffer.from(token.split('.')[1] as string, 'base64url').toString()) as object;
    expect(Object.keys(payload).sort()).toEqual(['exp', 'iat', 'iss', 'sid', 'sub']);
  });

  test('of another secret, algorithm, issuer or shape are none', () => {
    const good = { sid: session };
    const claims = { issuer: 'ortak', subject: '7', expiresIn: 60 } as const;
    const none = (body: string) =>
      `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from(body).toString('base64url')}.`;
    for (const token of [
      issueAccessToken({ session, user: 7 }, 'another-secret-another'),
      sign(good, secret, { ...claims, algorithm: 'HS512' }),
      sign(good, secret, { ...claims, issuer: 'strapi' }),
      sign({ sid: "x' or 1=1" }, secret, claims),
      sign(good, secret, { ...claims, subject: '7; drop table' }),
      none(JSON.stringify({ ...good, sub: '7', iss: 'ortak', exp: 9e9 })),
      'nonsense',
      '',
    ])
      expect(readAccessToken(token, secret)).toBeUndefined();
  });

  test('that are too old are told apart', () => {
    const token = sign({ sid: session }, secret, { issuer: 'ortak', subject: '7', expiresIn: -1 });
    expect(readAccessToken(token, secret)).toBe('expired');
  });
});
