import type { RaRecord } from 'react-admin';
import type { MinorUnits } from '../i18n/text';

export type CardStatus = 'issued' | 'active' | 'blocked' | 'lost' | 'expired' | 'replaced';

/** A card that we gave to a member or to an additional holder. */
export interface MemberCard extends RaRecord<number> {
  readonly number: string;
  readonly account: number;
  readonly member: number;
  readonly company: number;
  readonly main?: number | null;
  readonly holder?: number | null;
  readonly nameOnCard?: string | null;
  readonly kinship?: string | null;
  readonly limit?: MinorUnits | null;
  readonly currency: string;
  readonly kind: 'main' | 'additional';
  readonly status: CardStatus;
  readonly validFrom: string;
  readonly validTo?: string | null;
  readonly lostOn?: string | null;
  readonly reason?: string | null;
  readonly replaces?: number | null;
  readonly replacedBy?: number | null;
  readonly version: number;
}

export type CardAction = 'activate' | 'block' | 'unblock' | 'lose' | 'replace';

/** What can be done with a card; the server decides for itself again. */
export const ACTIONS_OF: Readonly<Record<CardStatus, readonly CardAction[]>> = {
  issued: ['activate', 'block', 'lose', 'replace'],
  active: ['block', 'lose', 'replace'],
  blocked: ['unblock', 'lose', 'replace'],
  lost: ['replace'],
  expired: ['lose', 'replace'],
  replaced: [],
};

/** Cards that are dead only tell the past. */
export const isDead = ({ status }: MemberCard): boolean => status === 'replaced';

/** `9000 0100 0000 0015` */
export const groupNumber = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');

export interface CardFamily {
  readonly main: MemberCard;
  readonly additional: readonly MemberCard[];
}

/** Main cards with the cards of their additional holders; what has lost its main card stands for itself. */
export const familiesOf = (cards: readonly MemberCard[]): CardFamily[] => {
  const known = new Set(cards.map(({ id }) => id));
  return cards
    .filter(({ main }) => !main || !known.has(main))
    .map((main) => ({ main, additional: cards.filter((card) => card.main === main.id) }));
};
