import bwipjs from 'bwip-js';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { addressOf, makeSecret } from '../domain/authenticator';
import { hashRecoveryCode, makeRecoveryCodes, sealSecret } from '../domain/seal-secret';
import { replaceRecoveryCodes, storeSecret } from '../repositories/two-step';

/** What an authenticator needs to know, once. */
export interface NewAuthenticator {
  /** Base32, to type in where no camera is at hand. */
  readonly secret: string;
  /** otpauth://totp/… */
  readonly address: string;
  /** The address as a QR code: one text of 0 and 1 for each row, 1 is dark. */
  readonly qr: readonly string[];
}

/** @returns rows of 0 (light) and 1 (dark) */
function drawQr(text: string): string[] {
  // The types of the library know the options of bar codes only.
  const options = { bcid: 'qrcode', text, eclevel: 'M' } as const;
  const drawn = bwipjs.raw(options)[0] as { pixs: readonly number[]; pixx: number } | undefined;
  if (!drawn) throw new Error('The QR code could not be drawn');
  const { pixs, pixx } = drawn;
  return Array.from({ length: pixs.length / pixx }, (_, row) =>
    pixs.slice(row * pixx, (row + 1) * pixx).join(''),
  );
}

/**
 * Begins to set an authenticator up: it counts once a code of it was given.
 * @param sql a transaction of the System
 * @throws Refusal 409 when one is set up already
 */
export async function createAuthenticator(
  sql: Sql,
  key: string,
  user: { readonly id: number; readonly email: string },
): Promise<NewAuthenticator> {
  const secret = makeSecret();
  if (!(await storeSecret(sql, user.id, sealSecret(key, user.id, secret))))
    throw new Refusal(409, 'twoStepOnAlready');
  const address = addressOf(secret, user.email);
  return { secret, address, qr: drawQr(address) };
}

/** Makes ten new recovery codes; those before are good no more. @returns the codes, which can never be told again */
export async function createRecoveryCodes(sql: Sql, key: string, user: number): Promise<string[]> {
  const codes = makeRecoveryCodes();
  await replaceRecoveryCodes(
    sql,
    user,
    codes.map((code) => hashRecoveryCode(key, user, code)),
  );
  return codes;
}
