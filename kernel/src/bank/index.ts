/** Bank accounts: IBAN and SWIFT/BIC, their checks and how they are written. */
export * from './iban';
export * from './bic';
export * from './turkish-banks';
