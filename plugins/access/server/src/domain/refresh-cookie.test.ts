import { cookieNames, isCookieSecure, refreshCookie } from './refresh-cookie';
import { appOfKind, readApp } from './session-lifetimes';

describe('the refresh cookie', () => {
  test('is never readable by scripts, never sent by another site, and only goes to /api/auth', () => {
    expect(refreshCookie('https', 'ortak.example.com', 12.9)).toEqual({
      httpOnly: true,
      sameSite: 'strict',
      secure: true,
      path: '/api/auth',
      overwrite: true,
      signed: false,
      maxAge: 12_000,
    });
    expect(refreshCookie('https', 'x').maxAge).toBeUndefined();
  });

  test('is secure everywhere but on plain http to this very machine', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      expect(isCookieSecure('http', host)).toBe(false);
      expect(isCookieSecure('https', host)).toBe(true);
    }
    for (const host of ['ortak.example.com', '192.168.1.5', 'localhost.evil.example', '127.0.0.1.nip.io'])
      expect(isCookieSecure('http', host)).toBe(true);
  });

  test('has a name per app', () => {
    expect(cookieNames).toEqual({ console: 'ortak_console', portal: 'ortak_portal' });
    expect([appOfKind('staff'), appOfKind('portal')]).toEqual(['console', 'portal']);
    expect([readApp('portal'), readApp('other'), readApp(undefined)]).toEqual([
      'portal',
      undefined,
      undefined,
    ]);
  });
});
