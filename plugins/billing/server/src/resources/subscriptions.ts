import { civilOf, dateIn, toDay, type Clock } from '@ortak/kernel/calendar';
import { Refusal } from '@ortak/kernel/api';
import type {
  Dependencies,
  Hooks,
  ResourceDeclaration,
  Write,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import { documentNumber } from '../domain/document-number';
import { refuseIdle } from '../domain/idle-member';
import { readTerms } from '../domain/read-terms';
import { findAccounts, type AccountIdentity } from '../repositories/accounts';
import { findCharged } from '../repositories/charges';
import { takeNumbers } from '../repositories/number-series';
import { settleMarks } from '../services/settle-marks';
import { lineLabel } from './line-label';

/** Fields that fix the grid of periods: not to be moved once something was billed on it. */
const grid = ['account', 'start', 'trialEnd', 'period', 'interval', 'alignment'] as const;

/** A contract that begins in these is billed from its first day on. */
const sold: readonly unknown[] = ['active', 'trial'];

const after = ({ values, before }: Write, name: string): unknown =>
  name in values ? values[name] : before?.[name];

function checkTerms(write: Write, account: AccountIdentity | undefined): void {
  const lines = write.lines.lines?.map(({ values, id }, index) => {
    const stored = (write.before?.lines as readonly { id: number }[] | undefined)?.find(
      (line) => line.id === id,
    );
    return { ...stored, ...values, position: index };
  });
  const fields = {
    ...write.before,
    ...write.values,
    lines: lines ?? write.before?.lines,
    currency: account?.currency,
  };
  // Pauses and plan rows are ours; they have been checked when they were made.
  const { errors } = readTerms({ ...fields, pauses: null, plan: null });
  const known = new Set(write.errors.map(({ path }) => path));
  write.errors.push(...errors.filter(({ path }) => !known.has(path)));
}

function checkAccounts(
  write: Write,
  accounts: ReadonlyMap<number, AccountIdentity>,
): AccountIdentity | undefined {
  const account = accounts.get(after(write, 'account') as number);
  const billTo = accounts.get(after(write, 'billTo') as number);
  if (account && billTo && (billTo.company !== account.company || billTo.currency !== account.currency))
    write.errors.push({ path: 'billTo', code: 'billing.errors.billToDiffers' });
  if (write.id === undefined && sold.includes(after(write, 'status'))) {
    for (const [path, payer] of [
      ['account', account],
      ['billTo', billTo],
    ] as const) {
      if (!payer?.blocked) continue;
      const params = { reason: payer.blockReason ?? '' };
      write.errors.push({ path, code: 'billing.errors.accountBlocked', params, status: 422 });
    }
  }
  return account;
}

/** A contract that is billed from its first day on is a sale; a draft is not one yet. */
function checkMember(write: Write, account: AccountIdentity | undefined): void {
  if (account === undefined || write.id !== undefined) return;
  if (!sold.includes(after(write, 'status'))) return;
  const refused = refuseIdle('account', { name: account.memberName, status: account.memberStatus });
  if (refused !== undefined) write.errors.push(refused);
}

async function numberNew(
  { sql }: Dependencies,
  clock: Clock,
  writes: readonly { write: Write; account: AccountIdentity }[],
): Promise<void> {
  const unnumbered = writes.filter(({ write }) => write.id === undefined && !write.values.number);
  if (unnumbered.length === 0) return;
  const wanted = unnumbered.map(({ account }) => ({
    company: account.company,
    year: civilOf(toDay(dateIn(account.timeZone, clock.now()))).year,
  }));
  const numbers = await takeNumbers(sql, 'subscription', wanted);
  unnumbered.forEach(({ write, account }, index) => {
    write.values.number = documentNumber(
      account.companyCode,
      'subscription',
      wanted[index]?.year ?? 0,
      numbers[index] ?? 0,
    );
  });
}

async function refuseMovedGrid({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const moved = writes.flatMap((write) => {
    const fields = grid.filter(
      (name) =>
        write.before && name in write.values && String(write.values[name]) !== String(write.before[name]),
    );
    return fields.length > 0 ? [{ write, fields }] : [];
  });
  if (moved.length === 0) return;
  const charged = await findCharged(
    sql,
    moved.flatMap(({ write }) => (write.id === undefined ? [] : [write.id])),
  );
  for (const { write, fields } of moved) {
    if (write.id === undefined || !charged.has(write.id)) continue;
    for (const path of fields) write.errors.push({ path, code: 'billing.errors.termsFixed' });
  }
}

/** Whether a new contract's first invoice may come after its first billed day, which is what the database marks it with. */
const beginsLater = ({ values, lines }: Write): boolean =>
  values.timing === 'arrears' || (lines.lines ?? []).some((line) => Boolean(line.values.start));

/** Rules of a contract that is written through the console or an import. Its status is changed by the actions only. */
export function subscriptionHooks(clock: () => Clock): Hooks {
  return {
    async prepare(dependencies, writes) {
      const accounts = await findAccounts(
        dependencies.sql,
        writes
          .flatMap((write) => [after(write, 'account'), after(write, 'billTo')])
          .filter((id) => typeof id === 'number'),
      );
      const owned = writes.map((write) => {
        if (write.id !== undefined) delete write.values.status;
        const account = checkAccounts(write, accounts);
        checkTerms(write, account);
        checkMember(write, account);
        return { write, account };
      });
      await refuseMovedGrid(dependencies, writes);
      await numberNew(
        dependencies,
        clock(),
        owned.flatMap(({ write, account }) => (account ? [{ write, account }] : [])),
      );
    },
    async settle({ sql }, written) {
      await settleMarks(
        sql,
        written.filter(({ created, write }) => !created || beginsLater(write)).map(({ id }) => id),
      );
    },
    async remove({ sql }, id) {
      if ((await findCharged(sql, [id])).has(id)) throw new Refusal(409, 'inUse');
    },
  };
}

const shown = [
  'id',
  'account',
  'company',
  'member',
  'billTo',
  'contact',
  'unit',
  'number',
  'subject',
  'status',
  'currency',
  'start',
  'end',
  'period',
  'interval',
  'alignment',
  'timing',
  'trialEnd',
  'proration',
  'paymentTermDays',
  'paymentMethod',
  'commitment',
  'autoRenew',
  'pausedFrom',
  'nextInvoice',
  'lines',
  'extra',
  'version',
  'createdAt',
  'updatedAt',
] as const;

export const subscriptions = (clock: () => Clock): ResourceDeclaration => ({
  name: 'subscriptions',
  uid: 'plugin::billing.subscription',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: [
    'company',
    'member',
    'currency',
    'pauses',
    'pausedFrom',
    'cancelledOn',
    'cancelCategory',
    'cancelReason',
    'nextInvoice',
    'stages',
  ],
  search: `app.fold(coalesce(t.number, '') || ' ' || coalesce(t.subject, '') || ' ' || coalesce(t.special_code, ''))`,
  sort: ['number', 'ASC'],
  label: 'number',
  lines: { lines: { resource: 'subscription-lines', parent: 'subscription', order: 'position' } },
  hooks: subscriptionHooks(clock),
  portal: { fields: shown, embed: ['account', 'company', 'contact', 'unit'] },
});

export const subscriptionLines: ResourceDeclaration = {
  name: 'subscription-lines',
  area: 'subscriptions',
  uid: 'plugin::billing.subscription-line',
  actions: ['list', 'view', 'export'],
  readOnly: ['company', 'member', 'splitStart', 'splitEnd'],
  computed: [lineLabel],
  sort: ['id', 'ASC'],
  portal: {
    area: 'subscriptions',
    fields: [
      'id',
      'subscription',
      'product',
      'position',
      'description',
      'label',
      'quantity',
      'unitPrice',
      'discountRate',
      'taxRate',
      'start',
      'end',
    ],
    embed: ['product'],
  },
};
