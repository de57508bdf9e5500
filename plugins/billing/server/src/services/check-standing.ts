import { Refusal } from '@ortak/kernel/api';
import { fromMinor } from '@ortak/kernel/money';
import type { Sql } from '@ortak/database';
import { accountFigures } from './account-figures';

interface Standing {
  readonly currency: string;
  readonly blocked: boolean;
  readonly reason: string | null;
  readonly creditLimit: string | null;
  readonly balance: string;
  readonly collateral: string;
}

/**
 * Refuses new business with accounts that are blocked, or whose exposure is over the credit limit. Accounts are held, so that
 * two decisions at once are counted one after the other. What runs already is billed on: this is asked for what is new.
 * @param accounts the account itself and, where another one pays, that one
 * @param amount minor units that are about to be billed on top of the balance
 * @throws Refusal 422 saying why
 */
export async function checkStanding(
  sql: Sql,
  accounts: readonly (number | null)[],
  amount = 0n,
): Promise<void> {
  const standings = await sql.rows<Standing>(
    `select t.currency, coalesce(t.blocked, false) as blocked, t.block_reason as reason, t.credit_limit::text as "creditLimit",
            ${accountFigures.balance}::text as balance, ${accountFigures.collateral}::text as collateral
       from accounts t where t.id = any ($1::int[]) order by t.id for no key update of t`,
    [accounts.filter((id) => id !== null)],
  );
  for (const { currency, blocked, reason, creditLimit, balance, collateral } of standings) {
    if (blocked) throw new Refusal(422, 'billing.errors.accountBlocked', { reason: reason ?? '' });
    if (creditLimit === null) continue;
    const owed = BigInt(balance) + amount - BigInt(collateral);
    if (owed > BigInt(creditLimit) && owed > 0n)
      throw new Refusal(422, 'billing.errors.overLimit', {
        limit: `${fromMinor(BigInt(creditLimit), currency)} ${currency}`,
        exposure: `${fromMinor(owed, currency)} ${currency}`,
      });
  }
}
