import type { VaultKey } from '@ortak/config';
import type {
  Dependencies,
  Hooks,
  ResourceDeclaration,
  Write,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkExpiry, refuseHiddenNumbers, refuseSecurityCodes } from '../domain/check-payment-card';
import type { Vault } from '../domain/vault';
import { clearDefaults, findCompanies, findToday } from '../repositories/payment-cards';
import { storeSecrets } from '../services/store-secrets';

const fixed = ['member', 'company'] as const;

const after = ({ values, before }: Write, name: string): unknown =>
  name in values ? values[name] : before?.[name];

/** A card belongs to one of the caller's companies; unsaid, to one that its member has an account with. */
async function giveCompanies({ sql, actor }: Dependencies, writes: readonly Write[]): Promise<void> {
  const silent = writes.filter(({ values }) => (values.company ?? null) === null);
  const members = silent.flatMap(({ values }) => (typeof values.member === 'number' ? [values.member] : []));
  if (members.length > 0) {
    const first = actor.kind === 'staff' ? [...actor.companies].sort((a, b) => a - b)[0] : undefined;
    const companies = await findCompanies(sql, members, first);
    for (const { values, errors } of silent) {
      const company = companies.get(values.member as number);
      const required = errors.findIndex(({ path, code }) => path === 'company' && code === 'required');
      if (company === undefined) continue;
      values.company = company;
      if (required >= 0) errors.splice(required, 1);
    }
  }
  if (actor.kind !== 'staff') return;
  // Another company than the caller's own does not exist for the caller.
  for (const { values, errors } of writes) {
    if (typeof values.company === 'number' && !actor.companies.includes(values.company))
      errors.push({ path: 'company', code: 'notReferenced' });
  }
}

/** Rules of payment cards, and the way of their numbers into the vault. */
export function paymentCardHooks(vault: Vault, keys: () => readonly VaultKey[]): Hooks {
  // From `prepare` to `settle` of the same write, and nowhere else.
  const secrets = new WeakMap<Write, string>();
  return {
    async prepare(dependencies, writes) {
      const fresh = writes.filter(({ id }) => id === undefined);
      for (const write of writes) {
        const { id, before, values, errors } = write;
        refuseSecurityCodes(write);
        refuseHiddenNumbers(write);
        if (id === undefined) {
          const secret = vault.take(write);
          if (secret !== undefined) secrets.set(write, secret);
          continue;
        }
        for (const name of ['number', 'token', ...(vault.kind === 'provider' ? ['brand', 'last4'] : [])]) {
          if (!(name in values)) continue;
          if (values[name] !== before?.[name] && values[name] !== null)
            errors.push({ path: name, code: 'vault.errors.numberFixed' });
          delete values[name];
        }
        for (const name of fixed)
          if (name in values && values[name] !== before?.[name])
            errors.push({ path: name, code: 'readOnly' });
      }
      await giveCompanies(dependencies, fresh);
      const companies = writes.flatMap((write) => {
        const company = after(write, 'company');
        return typeof company === 'number' ? [company] : [];
      });
      const today = await findToday(dependencies.sql, companies);
      for (const write of writes) {
        const date = today.get(after(write, 'company') as number);
        if (date !== undefined) checkExpiry(write, date);
      }
      await giveDefault(dependencies, writes);
    },

    async settle({ sql }, written) {
      await storeSecrets(
        sql,
        keys(),
        written.flatMap(({ id, write }) => {
          const text = secrets.get(write);
          if (text === undefined) return [];
          const owner = {
            card: id,
            member: write.values.member as number,
            company: write.values.company as number,
          };
          return [{ owner, kind: vault.kind === 'local' ? ('number' as const) : ('token' as const), text }];
        }),
      );
    },
  };
}

/** One card of a member is charged first by a company: a new default takes the place of the old one. */
async function giveDefault({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const last = new Map<string, Write>();
  for (const write of writes) {
    if (write.values.default !== true || write.errors.length > 0) continue;
    const key = `${String(after(write, 'member'))} ${String(after(write, 'company'))}`;
    const earlier = last.get(key);
    if (earlier !== undefined) earlier.values.default = false;
    last.set(key, write);
  }
  const cards = [...last.values()].map((write) => ({
    id: write.id ?? null,
    member: after(write, 'member') as number,
    company: after(write, 'company') as number,
  }));
  if (cards.length > 0) await clearDefaults(sql, cards);
}

/** Cards with which a member pays. Their numbers lie in the vault. */
export const paymentCards = (vault: Vault, keys: () => readonly VaultKey[]): ResourceDeclaration => ({
  name: 'payment-cards',
  uid: 'plugin::vault.payment-card',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: vault.readOnly,
  // The same text as the index in database/objects/indexes/payment-cards.sql.
  search: `app.fold(t.holder || ' ' || t.last_4 || ' ' || coalesce(t.label, ''))`,
  sort: ['id', 'ASC'],
  label: 'last4',
  writeOnly: [
    { name: 'number', type: 'string', maxLength: 60, notImported: 'vault.errors.numberNotImported' },
    { name: 'token', type: 'string', maxLength: 500, notImported: 'vault.errors.numberNotImported' },
  ],
  computed: [
    {
      name: 'expiresOn',
      type: 'date',
      sql: `(make_date(t.expiry_year, t.expiry_month, 1) + interval '1 month - 1 day')::date`,
    },
    {
      name: 'expired',
      type: 'boolean',
      sql: `(make_date(t.expiry_year, t.expiry_month, 1) + interval '1 month')::date <= ortak.today(t.company_id)`,
    },
    {
      name: 'reveals',
      type: 'integer',
      sql: `select count(*)::int from vault.reveals r where r.card_id = t.id`,
    },
  ],
  hooks: paymentCardHooks(vault, keys),
});
