import { checkDigit } from '@ortak/kernel/cards';
import { addMonths, monthEnd, toDate, toDay, type PlainDate } from '@ortak/kernel/calendar';

/** How a member card stands. `expired` is never stored: the calendar says it. */
export type CardStatus = 'issued' | 'active' | 'blocked' | 'lost' | 'expired' | 'replaced';

export const cardActions = ['activate', 'block', 'unblock', 'lose', 'replace'] as const;
export type CardAction = (typeof cardActions)[number];

/** From which state each action leads on. */
export const allowedFrom: Readonly<Record<CardAction, readonly CardStatus[]>> = {
  activate: ['issued'],
  block: ['issued', 'active'],
  unblock: ['blocked'],
  lose: ['issued', 'active', 'blocked', 'expired'],
  replace: ['issued', 'active', 'blocked', 'lost', 'expired'],
};

/** What a card is after an action. */
export const stateAfter: Readonly<Record<CardAction, Exclude<CardStatus, 'expired'>>> = {
  activate: 'active',
  block: 'blocked',
  unblock: 'active',
  lose: 'lost',
  replace: 'replaced',
};

/** The numbers of a company's cards. */
export interface CardSeries {
  readonly prefix: string;
  /** Of the whole number, the check digit included. */
  readonly length: number;
}

/** The prefix of a company that has not chosen one: 90 and its own number. */
export const standardSeries = (company: number): CardSeries => ({
  prefix: `90${String(company).padStart(4, '0').slice(-4)}`,
  length: 16,
});

/**
 * A card's number: prefix, running number, and the digit that makes it pass Luhn's test.
 * @returns undefined when the series is used up
 */
export function cardNumberOf({ prefix, length }: CardSeries, running: number): string | undefined {
  const digits = String(running);
  const room = length - prefix.length - 1;
  if (digits.length > room) return undefined;
  const body = prefix + digits.padStart(room, '0');
  return body + checkDigit(body);
}

/** How long a card is valid when nobody says it: five years, the last month whole. */
export const standardEnd = (validFrom: PlainDate): PlainDate =>
  toDate(monthEnd(addMonths(toDay(validFrom), 60)));
