import type { Dependencies, Hooks, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { standardEnd, type CardStatus } from '../domain/member-card';
import {
  findAccounts,
  findAccountsOf,
  findPersonNames,
  holdMainCards,
  type CardAccount,
  type MainCard,
} from '../repositories/member-cards';
import { createCardNumbers } from './create-card-numbers';

const fixed = ['account', 'member', 'company', 'main'] as const;
const dead: readonly (CardStatus | undefined)[] = ['lost', 'replaced'];
const living: readonly CardStatus[] = ['issued', 'active', 'blocked'];

const after = ({ values, before }: Write, name: string): unknown =>
  name in values ? values[name] : before?.[name];
const numbersOf = (writes: readonly Write[], name: string): number[] =>
  writes.flatMap((write) => {
    const value = after(write, name);
    return typeof value === 'number' ? [value] : [];
  });

function drop(write: Write, path: string, code: string): void {
  const index = write.errors.findIndex((error) => error.path === path && error.code === code);
  if (index >= 0) write.errors.splice(index, 1);
}

/** The account of a new card: its own, that of its main card, or the only one of the member that it names. */
async function giveAccounts(
  { sql }: Dependencies,
  fresh: readonly Write[],
  mains: ReadonlyMap<number, MainCard>,
): Promise<void> {
  const silent = fresh.filter(({ values }) => (values.account ?? null) === null);
  const candidates = await findAccountsOf(sql, numbersOf(silent, 'member'));
  for (const write of silent) {
    const { values } = write;
    const main = mains.get(values.main as number);
    const fitting = candidates.filter(
      ({ member, company }) =>
        member === values.member &&
        (values.company === undefined || values.company === null || company === values.company),
    );
    const account = main?.account ?? (fitting.length === 1 ? fitting[0]?.id : undefined);
    if (account !== undefined) {
      values.account = account;
      drop(write, 'account', 'required');
    } else if (fitting.length > 1) {
      drop(write, 'account', 'required');
      write.errors.push({ path: 'account', code: 'vault.errors.whichAccount' });
    }
  }
}

function checkAccount(write: Write, account: CardAccount, main: MainCard | undefined): void {
  const { values, errors } = write;
  for (const name of ['member', 'company'] as const) {
    const given = values[name] ?? null;
    if (given !== null && given !== account[name])
      errors.push({ path: name, code: 'vault.errors.otherAccount' });
    values[name] = account[name];
  }
  if (main !== undefined && main.account !== account.id)
    errors.push({ path: 'main', code: 'vault.errors.otherAccount' });
}

/** An additional holder's limit lies within that of the main card; the main card's does not sink below theirs. */
function checkLimit(write: Write, mains: ReadonlyMap<number, MainCard>): void {
  const { id, values, errors } = write;
  const limit = after(write, 'limit') ?? null;
  const amount = limit === null ? null : BigInt(limit as string | number);
  if (amount !== null && amount < 0n) {
    errors.push({ path: 'limit', code: 'negative' });
    return;
  }
  const above = after(write, 'main');
  if (typeof above === 'number') {
    const main = mains.get(above);
    if (amount === null) errors.push({ path: 'limit', code: 'required' });
    else if (main && main.limit !== null && amount > BigInt(main.limit))
      errors.push({ path: 'limit', code: 'vault.errors.aboveMainLimit' });
    return;
  }
  const own = id === undefined ? undefined : mains.get(id);
  if ('limit' in values && amount !== null && own && own.given !== null && amount < BigInt(own.given))
    errors.push({ path: 'limit', code: 'vault.errors.belowAdditionalLimit' });
}

function checkMain(write: Write, mains: ReadonlyMap<number, MainCard>): void {
  if (write.id !== undefined || typeof write.values.main !== 'number') return;
  const main = mains.get(write.values.main);
  // One that does not exist for the caller is told by the check of relations.
  if (main === undefined) return;
  if (main.main !== null) write.errors.push({ path: 'main', code: 'vault.errors.notMain' });
  else if (!living.includes(main.status)) write.errors.push({ path: 'main', code: 'vault.errors.mainDead' });
}

function checkDates(write: Write, today: string | undefined): void {
  const { id, values, errors } = write;
  if (id === undefined && today !== undefined) {
    values.validFrom ??= today;
    values.validTo ??= standardEnd(values.validFrom as string);
  }
  if ('validFrom' in values && values.validFrom === null)
    errors.push({ path: 'validFrom', code: 'required' });
  const [from, to] = [after(write, 'validFrom'), after(write, 'validTo')];
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    errors.push({ path: 'validTo', code: 'fromAfterTo' });
  else if (id === undefined && typeof to === 'string' && today !== undefined && to < today)
    errors.push({ path: 'validTo', code: 'vault.errors.cardExpired' });
}

/** Rules of member cards that are written through the console or an import. Their state is changed by actions only. */
export const memberCardHooks: Hooks = {
  async prepare(dependencies, writes) {
    const { sql } = dependencies;
    const fresh = writes.filter(({ id }) => id === undefined);
    for (const { id, before, values, errors } of writes) {
      if (id === undefined) continue;
      for (const name of fixed)
        if (name in values && values[name] !== before?.[name]) errors.push({ path: name, code: 'readOnly' });
      if (dead.includes(before?.status as CardStatus)) errors.push({ path: '', code: 'locked' });
    }
    const held = await holdMainCards(sql, [
      ...numbersOf(writes, 'main'),
      ...writes.flatMap(({ id }) => (id === undefined ? [] : [id])),
    ]);
    const mains = new Map(held.map((card) => [card.id, card]));
    await giveAccounts(dependencies, fresh, mains);
    const accounts = new Map(
      (await findAccounts(sql, numbersOf(writes, 'account'))).map((one) => [one.id, one]),
    );
    const names = new Map(
      (await findPersonNames(sql, numbersOf(writes, 'holder'))).map(({ id, name }) => [id, name]),
    );
    for (const write of writes) {
      const { id, values, errors } = write;
      const account = accounts.get(after(write, 'account') as number);
      if (id === undefined && account) checkAccount(write, account, mains.get(values.main as number));
      checkMain(write, mains);
      checkLimit(write, mains);
      checkDates(write, account?.today);
      const written = typeof values.nameOnCard === 'string' ? values.nameOnCard.trim() : null;
      if (written !== null) values.nameOnCard = written;
      if (id === undefined && (written ?? '') === '') {
        const additional = typeof values.main === 'number';
        const name = names.get(values.holder as number) ?? (additional ? undefined : account?.memberName);
        if (name !== undefined) values.nameOnCard = name.slice(0, 80);
        else if (additional && (values.holder ?? null) === null)
          errors.push({ path: 'holder', code: 'vault.errors.whoHolds' });
      } else if ('nameOnCard' in values && (written ?? '') === '')
        errors.push({ path: 'nameOnCard', code: 'required' });
    }
    const numbered = fresh.filter(
      ({ values, errors }) => errors.length === 0 && typeof values.company === 'number',
    );
    const numbers = await createCardNumbers(
      sql,
      numbered.map(({ values }) => values.company as number),
    );
    numbered.forEach((write, index) => {
      write.values.number = numbers[index];
      write.values.state = 'issued';
    });
  },
};
