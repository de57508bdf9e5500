import bwipjs from 'bwip-js';
import type { Sql } from '@ortak/database';
import { Refusal } from '@ortak/kernel/api';
import type { Language } from '@ortak/kernel/i18n';
import type { MemberCardData } from '@ortak/plugin-statements/server/services/draw-card';
import { findPrintedCard } from '../repositories/printed-cards';

/** Widths of bars and spaces in turn, the first a bar, of a number as Code 128. */
function barsOf(number: string): number[] {
  const drawn = bwipjs.raw({ bcid: 'code128', text: number })[0] as { sbs?: number[] } | undefined;
  if (drawn?.sbs === undefined) throw new Error('The barcode was not made.');
  return [...drawn.sbs];
}

/**
 * All that stands on a card.
 * @throws Refusal 404; 409 for a card that is dead, which nobody should print again
 */
export async function readCardDocument(sql: Sql, id: number, language: Language): Promise<MemberCardData> {
  const card = await findPrintedCard(sql, id);
  if (card === undefined) throw new Refusal(404, 'notFound');
  const { status, ...printed } = card;
  if (status === 'lost' || status === 'replaced' || status === 'expired')
    throw new Refusal(409, 'wrongState', { state: status });
  return { ...printed, kind: 'member-card', language, bars: barsOf(card.number) };
}
