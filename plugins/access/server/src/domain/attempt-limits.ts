import { createHash } from 'node:crypto';

/** So many attempts in a window of so many seconds. */
export interface Limit {
  readonly name: string;
  readonly attempts: number;
  readonly seconds: number;
}

/** One row of the table of attempts: which limit, counted for whom. */
export interface Count {
  readonly limit: Limit;
  readonly key: string;
}

const minutes = (count: number): number => count * 60;

const signIn = {
  // Tight for one address trying one name; wide for the name alone, so that nobody can lock somebody else out cheaply.
  pair: { name: 'sign-in pair', attempts: 10, seconds: minutes(5) },
  name: { name: 'sign-in name', attempts: 60, seconds: minutes(15) },
  address: { name: 'sign-in address', attempts: 100, seconds: minutes(5) },
} as const;

const forgotten = {
  name: { name: 'forgotten name', attempts: 3, seconds: minutes(15) },
  address: { name: 'forgotten address', attempts: 30, seconds: minutes(15) },
} as const;

const reset = { name: 'reset address', attempts: 20, seconds: minutes(15) } as const;
const change = { name: 'change user', attempts: 10, seconds: minutes(15) } as const;

/** Names and addresses are people's: only a hash of them is kept. */
function count(limit: Limit, ...parts: string[]): Count {
  const hash = createHash('sha256').update(parts.join('\n')).digest('base64url');
  return { limit, key: `${limit.name}:${hash}` };
}

/** An identifier as it is compared: without spaces around, in small letters. */
export function normalizeIdentifier(identifier: string): string {
  return identifier.trim().toLowerCase();
}

/** What an attempt to sign in counts against. */
export function signInCounts(identifier: string, address: string): Count[] {
  const name = normalizeIdentifier(identifier);
  return [count(signIn.pair, name, address), count(signIn.name, name), count(signIn.address, address)];
}

/** What asking for a code counts against; the first one is silent, for it would tell who has an account. */
export function forgottenCounts(email: string, address: string): { silent: Count; loud: Count } {
  return {
    silent: count(forgotten.name, normalizeIdentifier(email)),
    loud: count(forgotten.address, address),
  };
}

/** What trying a code counts against. */
export function resetCounts(address: string): Count[] {
  return [count(reset, address)];
}

/** What trying one's present password counts against. */
export function changeCounts(user: number): Count[] {
  return [count(change, String(user))];
}
