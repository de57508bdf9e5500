import { ageingBuckets } from '../domain/age-amounts';
import type { StatementData } from './document-data';
import { describeLine } from './statement-texts';

/** Minor units in a body: a number, or text beyond 2^53, where a number would lose units. */
function amount(minor: bigint): number | string {
  const value = Number(minor);
  return Number.isSafeInteger(value) ? value : minor.toString();
}

/** The statement as the API answers with it. */
export function statementJson(data: StatementData): Record<string, unknown> {
  return {
    account: data.account,
    company: data.company.name,
    member: data.member.name,
    from: data.from,
    to: data.to,
    issued: data.issued,
    currency: data.currency,
    opening: amount(data.opening),
    lines: data.lines.map((line) => ({
      date: line.date,
      dueDate: line.dueDate,
      type: line.type,
      document: line.document,
      description: describeLine(line, data.language),
      debit: amount(line.debit),
      credit: amount(line.credit),
      balance: amount(line.balance),
    })),
    debit: amount(data.debit),
    credit: amount(data.credit),
    closing: amount(data.closing),
    ageing: Object.fromEntries(ageingBuckets.map((bucket) => [bucket, amount(data.ageing[bucket])])),
    ageingDate: data.ageingDate,
  };
}
