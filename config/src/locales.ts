/** Time zone of a company that names none. */
export const DEFAULT_TIME_ZONE = 'Europe/Istanbul';

/** ISO 4217 codes that the console offers for accounts and prices, the first being the default. */
export const CURRENCIES = ['TRY', 'USD', 'EUR', 'GBP', 'CHF', 'AED', 'JPY', 'KWD'] as const;
