import type { Sql } from '@ortak/database';
import { isPlainDate, type PlainDate } from '@ortak/kernel/calendar';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import { allowedFrom, standardEnd, stateAfter, type CardAction } from '../domain/member-card';
import {
  changeState,
  copyCard,
  endCard,
  holdCard,
  moveAdditional,
  type HeldCard,
} from '../repositories/member-cards';
import { createCardNumbers } from './create-card-numbers';

/** What an action may be told. */
interface Said {
  readonly reason: string | null;
  readonly lostOn: PlainDate | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
}

const known: Readonly<Record<CardAction, readonly (keyof Said)[]>> = {
  activate: [],
  block: ['reason'],
  unblock: [],
  lose: ['reason', 'lostOn'],
  replace: ['reason', 'validFrom', 'validTo'],
};

const longestReason = 500;

/** @throws Refusal 400 with every field that is wrong */
function readSaid(action: CardAction, body: unknown): Said {
  const given = (body ?? {}) as Record<string, unknown>;
  if (typeof given !== 'object' || Array.isArray(given)) throw new Refusal(400, 'badRequest');
  const errors: FieldError[] = [];
  for (const key of Object.keys(given))
    if (!(known[action] as readonly string[]).includes(key))
      errors.push({ path: key, code: 'unknownKey', params: { key } });
  const date = (path: keyof Said): PlainDate | null => {
    const value = given[path];
    if (value === undefined || value === null || value === '') return null;
    if (isPlainDate(value)) return value;
    errors.push({ path, code: 'notDate' });
    return null;
  };
  let reason: string | null = null;
  if (given.reason !== undefined && given.reason !== null) {
    if (typeof given.reason !== 'string') errors.push({ path: 'reason', code: 'notText' });
    else if (given.reason.length > longestReason)
      errors.push({ path: 'reason', code: 'tooLong', params: { max: longestReason } });
    else if (given.reason.includes('\0')) errors.push({ path: 'reason', code: 'invalidCharacters' });
    else reason = given.reason.trim() || null;
  }
  if (action === 'block' && reason === null && errors.length === 0)
    errors.push({ path: 'reason', code: 'required' });
  const said = {
    reason,
    lostOn: date('lostOn'),
    validFrom: date('validFrom'),
    validTo: date('validTo'),
  };
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return said;
}

const badDate = (path: string, code: string): Refusal =>
  new Refusal(400, 'invalidFields', { count: 1 }, [{ path, code }]);

async function replaceCard(sql: Sql, card: HeldCard, said: Said): Promise<number> {
  const validFrom = said.validFrom ?? card.today;
  const validTo = said.validTo ?? standardEnd(validFrom);
  if (validTo < validFrom) throw badDate('validTo', 'fromAfterTo');
  if (validTo < card.today) throw badDate('validTo', 'vault.errors.cardExpired');
  const [number = ''] = await createCardNumbers(sql, [card.company]);
  const id = await copyCard(sql, card.id, { number, validFrom, validTo });
  if (card.main === null) await moveAdditional(sql, card.id, id);
  if (said.reason !== null && card.status !== 'lost')
    await changeState(sql, card.id, 'replaced', { lostOn: null, reason: said.reason });
  else await endCard(sql, card.id);
  return id;
}

/**
 * What happens to a card: it is handed over, blocked, lost, replaced. A replacement has a number of its own and keeps
 * account, holder and limit; the cards of additional holders go over to it, and the old card is dead.
 * @returns the id of the card to look at: the new one after a replacement
 * @throws Refusal 404, 409 in a state from which that is not possible, 400
 */
export async function changeMemberCard(
  sql: Sql,
  id: number,
  action: CardAction,
  body: unknown,
): Promise<number> {
  const said = readSaid(action, body);
  const card = await holdCard(sql, id);
  if (card === undefined) throw new Refusal(404, 'notFound');
  if (!allowedFrom[action].includes(card.status))
    throw new Refusal(409, 'wrongState', { state: card.status });
  if (said.lostOn !== null && said.lostOn > card.today) throw badDate('lostOn', 'vault.errors.lostLater');
  if (action === 'replace') return replaceCard(sql, card, said);
  const lostOn = action === 'lose' ? (said.lostOn ?? card.today) : null;
  await changeState(sql, id, stateAfter[action], { lostOn, reason: said.reason });
  return id;
}
