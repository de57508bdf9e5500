import { Secret, TOTP } from 'otpauth';

/** Seconds for which a code is good. */
const period = 30;
/** Steps that a clock may be wrong, before and after. */
const drift = 1;

/** A new secret, as people type it into an authenticator: 160 random bits in base32. */
export function makeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

const authenticator = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: 'Ortak',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  });

/**
 * The address that an authenticator reads from a QR code.
 * @param label whose it is: the e-mail address
 */
export function addressOf(secret: string, label: string): string {
  return authenticator(secret, label).toString();
}

/** A code as it was typed, without the space in its middle; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(code) ? code : undefined;
}

/**
 * The time step that a code belongs to, at an instant or a step beside it.
 * @returns undefined when the code is wrong
 */
export function findStep(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = authenticator(secret, '').validate({ token: code, timestamp, window: drift });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}
