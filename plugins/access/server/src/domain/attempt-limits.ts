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
  // Tight for one address trying one name; wider for the name alone, and an address that is refused already does not
  // count against it: nobody locks somebody else out from one place.
  pair: { name: 'sign-in pair', attempts: 10, seconds: minutes(5) },
  // The same number stands in database/objects/functions/sign-in-state.sql.
  name: { name: 'sign-in name', attempts: 30, seconds: minutes(15) },
  address: { name: 'sign-in address', attempts: 100, seconds: minutes(5) },
} as const;

const forgotten = {
  name: { name: 'forgotten name', attempts: 3, seconds: minutes(15) },
  address: { name: 'forgotten address', attempts: 30, seconds: minutes(15) },
} as const;

const reset = { name: 'reset address', attempts: 20, seconds: minutes(15) } as const;
const change = { name: 'change user', attempts: 10, seconds: minutes(15) } as const;
const secondStep = { name: 'second step user', attempts: 10, seconds: minutes(15) } as const;

/** Names and addresses are people's: only hashes of them are kept. */
function count(limit: Limit, ...parts: string[]): Count {
  const hashes = parts.map((part) => createHash('sha256').update(part).digest('base64url'));
  return { limit, key: [limit.name, ...hashes].join(':') };
}

/** An identifier as it is compared: without spaces around, in small letters. */
export function normalizeIdentifier(identifier: string): string {
  return identifier.trim().toLowerCase();
}

/** What an attempt to sign in counts against; `name` only when `place` lets it through. */
export function signInCounts(identifier: string, address: string): { place: Count[]; name: Count[] } {
  const name = normalizeIdentifier(identifier);
  return {
    place: [count(signIn.pair, name, address), count(signIn.address, address)],
    name: [count(signIn.name, name)],
  };
}

/** Beginnings of the keys that lock a name: what an administrator who unlocks it takes away. */
export function lockKeys(identifier: string): string[] {
  const name = normalizeIdentifier(identifier);
  return [signIn.pair, signIn.name].map((limit) => count(limit, name).key);
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

/** What trying a code of the second step counts against. */
export function secondStepCounts(user: number): Count[] {
  return [count(secondStep, String(user))];
}
