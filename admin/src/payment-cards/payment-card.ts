import type { RaRecord } from 'react-admin';

/** A card with which a member pays. Its number is not part of it. */
export interface PaymentCard extends RaRecord<number> {
  readonly member: number;
  readonly company: number;
  readonly brand: string;
  readonly last4: string;
  readonly holder: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
  /** The last day of its month. */
  readonly expiresOn: string;
  readonly expired: boolean;
  readonly status: 'active' | 'blocked' | 'closed';
  readonly default: boolean;
  readonly label?: string | null;
  readonly reveals: number;
  readonly version: number;
}

/** Which vault the server has: what a new card brings, and whether a number can be shown. */
export interface VaultKind {
  readonly kind: 'local' | 'provider';
  readonly reveals: boolean;
}

/** How many days before its end a card is said to expire soon. */
const SOON = 60;

/** What a card's chip says: the calendar comes before what was written. */
export const stateOfCard = (
  { status, expired, expiresOn }: Pick<PaymentCard, 'status' | 'expired' | 'expiresOn'>,
  today: string,
): 'active' | 'blocked' | 'closed' | 'expired' | 'expiring' => {
  if (status !== 'active') return status;
  if (expired) return 'expired';
  const left = (Date.parse(expiresOn) - Date.parse(today)) / 86_400_000;
  return left <= SOON ? 'expiring' : 'active';
};

/** `12/28`, as it stands on the card. */
export const expiryText = (month: number | null | undefined, year: number | null | undefined): string =>
  month && year ? `${String(month).padStart(2, '0')}/${String(year).slice(-2)}` : '';

/** What of an expiry has been typed: the month, and the year once both of its digits are there. */
export const readExpiry = (typed: string): { shown: string; month: number | null; year: number | null } => {
  const digits = typed.replace(/\D/g, '').slice(0, 4);
  // 5 can only be May; 1 may still become 12.
  const whole = /^[2-9]/.test(digits) ? `0${digits}`.slice(0, 4) : digits;
  const shown = whole.length > 2 ? `${whole.slice(0, 2)}/${whole.slice(2)}` : whole;
  return {
    shown,
    month: whole.length >= 2 ? Number(whole.slice(0, 2)) : null,
    year: whole.length === 4 ? 2000 + Number(whole.slice(2)) : null,
  };
};
