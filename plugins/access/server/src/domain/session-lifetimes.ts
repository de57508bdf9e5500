/** The two single-page apps. Staff use the console, people of members the portal. */
export type App = 'console' | 'portal';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long an access token is good for, in seconds. It dies earlier when its session ends. */
export const accessSeconds = 10 * minute;

/** Seconds without any use, and seconds in all, after which one has to sign in again. */
export const lifetimes: Readonly<Record<App, { readonly idle: number; readonly absolute: number }>> = {
  console: { idle: 12 * hour, absolute: 7 * day },
  portal: { idle: 14 * day, absolute: 60 * day },
};

/** How long a code of "forgotten password" is good for, in seconds. */
export const resetSeconds = hour;

/** How long the second step may take after the first, in seconds, and how many codes may be tried. */
export const challengeSeconds = 10 * minute;
export const mostTries = 5;

/** The app that a kind of user may use. */
export function appOfKind(kind: 'staff' | 'portal'): App {
  return kind === 'staff' ? 'console' : 'portal';
}

/** Reads the header X-Ortak-App. */
export function readApp(header: string | undefined): App | undefined {
  return header === 'console' || header === 'portal' ? header : undefined;
}
