import type { Sql } from '@ortak/database';
import type { MemberStatus } from '../domain/idle-member';

/** Whose an account is, and in which currency. */
export interface AccountIdentity {
  readonly id: number;
  readonly company: number;
  readonly companyCode: string;
  readonly timeZone: string;
  readonly member: number;
  readonly memberName: string;
  readonly memberStatus: MemberStatus;
  readonly currency: string;
  readonly paymentTermDays: number;
  readonly blocked: boolean;
  readonly blockReason: string | null;
}

/** Accounts by id; those that the caller may not see are not in the map. */
export async function findAccounts(sql: Sql, ids: readonly unknown[]): Promise<Map<number, AccountIdentity>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<AccountIdentity>(
    `select a.id, a.company_id as company, c.code as "companyCode", c.time_zone as "timeZone", a.member_id as member,
            m.name as "memberName", m.status as "memberStatus", a.currency,
            coalesce(a.payment_term_days, 0) as "paymentTermDays", coalesce(a.blocked, false) as blocked, a.block_reason as "blockReason"
       from accounts a join companies c on c.id = a.company_id join members m on m.id = a.member_id where a.id = any ($1::int[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
