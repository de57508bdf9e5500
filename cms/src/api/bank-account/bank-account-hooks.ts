import { isCountry } from '@ortak/kernel/checks';
import { bankOfIban, countryOfIban, isBic, isIban } from '@ortak/kernel/bank';
import { isCurrency } from '@ortak/kernel/money';
import type { Dependencies, Hooks, Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/** What will stand in the record: what is written over what was there. */
const after = ({ values, before }: Write, name: string): unknown =>
  name in values ? values[name] : before?.[name];

const absent = (value: unknown): boolean => value === null || value === undefined;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A bank account is of one owner: a member, or one of our companies. It stays with it. */
function checkOwner(write: Write, ours: readonly number[] | undefined): void {
  const { id, before, values, errors } = write;
  const [member, company] = [after(write, 'member'), after(write, 'company')];
  if (absent(member) && absent(company)) errors.push({ path: 'member', code: 'required' });
  if (!absent(member) && !absent(company)) errors.push({ path: 'company', code: 'bankAccountOfBoth' });
  // Another company than the caller's own does not exist for the caller.
  if (typeof values.company === 'number' && ours !== undefined && !ours.includes(values.company))
    errors.push({ path: 'company', code: 'notReferenced' });
  if (id === undefined) return;
  for (const name of ['member', 'company']) {
    if (name in values && values[name] !== (before?.[name] ?? null))
      errors.push({ path: name, code: 'readOnly' });
  }
}

/** IBAN with its check digits, or an account number where a country has no IBANs; the bank's code when given. */
function checkNumbers(write: Write): void {
  const { values, errors } = write;
  const iban = text(after(write, 'iban'));
  if (iban === '' && text(after(write, 'accountNumber')) === '')
    errors.push({ path: 'iban', code: 'ibanOrNumber' });
  if (text(values.iban) !== '') {
    if (isIban(iban)) {
      values.country = countryOfIban(iban);
      if (text(after(write, 'bank')) === '') values.bank = bankOfIban(iban) ?? null;
    } else errors.push({ path: 'iban', code: 'notIban' });
  } else if (iban !== '' && 'country' in values && values.country !== countryOfIban(iban)) {
    values.country = countryOfIban(iban);
  }
  if (text(values.bic) !== '' && !isBic(text(values.bic))) errors.push({ path: 'bic', code: 'notBic' });
  if (typeof values.country === 'string') {
    values.country = values.country.toUpperCase();
    if (!isCountry(values.country)) errors.push({ path: 'country', code: 'notCountry' });
  }
}

function checkCurrency(write: Write): void {
  const { values, errors } = write;
  if (text(after(write, 'currency')) === '') {
    if (text(after(write, 'iban')).startsWith('TR')) values.currency = 'TRY';
    else errors.push({ path: 'currency', code: 'required' });
  } else if (typeof values.currency === 'string' && !isCurrency(values.currency))
    errors.push({ path: 'currency', code: 'notCurrency' });
}

const ownerOf = (write: Write): string =>
  `${absent(after(write, 'member')) ? `company ${String(after(write, 'company'))}` : `member ${String(after(write, 'member'))}`}`;
const groupOf = (write: Write): string => `${ownerOf(write)} ${text(after(write, 'currency'))}`;

interface Known {
  readonly id: number;
  readonly owner: string;
  readonly currency: string;
  readonly iban: string | null;
  readonly default: boolean;
}

/** An owner's account in a currency in which it has no default becomes it; an IBAN stands once at an owner. */
async function compareWithOthers({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const ids = (name: string) =>
    writes.map((write) => after(write, name)).filter((id) => typeof id === 'number');
  const known = await sql.rows<Known>(
    `select id, case when member_id is null then 'company ' || company_id else 'member ' || member_id end as owner, currency, iban, "default"
       from bank_accounts where member_id = any ($1::int[]) or company_id = any ($2::int[])`,
    [ids('member'), ids('company')],
  );
  const groups = new Set(known.flatMap((one) => (one.default ? [`${one.owner} ${one.currency}`] : [])));
  const ibans = new Map(known.flatMap(({ id, owner, iban }) => (iban ? [[`${owner} ${iban}`, id]] : [])));
  for (const write of writes) {
    if (write.id === undefined) {
      // Even when a form says no: where there is none yet, this is the one that is used.
      if (!groups.has(groupOf(write))) write.values.default = true;
      write.values.default ??= false;
      groups.add(groupOf(write));
    } else if (write.values.default === null) write.values.default = false;
    if (text(write.values.iban) === '') continue;
    const key = `${ownerOf(write)} ${text(write.values.iban)}`;
    const holder = ibans.get(key);
    if (holder !== undefined && holder !== write.id) write.errors.push({ path: 'iban', code: 'notUnique' });
    else ibans.set(key, write.id ?? 0);
  }
}

/** Rules of bank accounts. Which one of several defaults stays is the database's: the last one that was set. */
export const bankAccountHooks: Hooks = {
  async prepare(dependencies, writes) {
    const { actor } = dependencies;
    for (const write of writes) {
      checkOwner(write, actor.kind === 'staff' ? actor.companies : undefined);
      checkNumbers(write);
      checkCurrency(write);
    }
    await compareWithOthers(dependencies, writes);
  },
};
