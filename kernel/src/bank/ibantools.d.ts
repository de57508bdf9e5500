/** What we use of ibantools. Its own types say that it is an ES module only; its package has both. */
declare module 'ibantools' {
  export function isValidIBAN(iban: string): boolean;
  export function friendlyFormatIBAN(iban: string): string | null;
  export function isValidBIC(bic: string): boolean;
}
