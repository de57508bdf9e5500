import { toDay, today, type Clock } from '@ortak/kernel/calendar';
import type { PortalActor } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';
import { findOpenForms } from '../repositories/due';
import { findTimeZone } from '../repositories/of-member';

/** A form that members are asked to answer, and how it stands with one of them. */
export interface DueForm {
  readonly form: number;
  readonly member: number;
  readonly name: string;
  readonly labels: unknown;
  readonly validForMonths: number | null;
  /** A draft to go on with. */
  readonly draft: number | null;
  /** Submitted and waiting for our approval. */
  readonly waiting: boolean;
  readonly submittedAt: string | null;
  readonly validUntil: string | null;
  /** Never answered, running out within thirty days, run out, or in order. */
  readonly state: 'new' | 'soon' | 'overdue' | 'valid';
}

/** Days before the end of a result from which on a new one is due. */
export const dueDays = 30;

/**
 * What the caller's members are asked to answer, what is due first.
 * Members whose records the caller does not see wholly are among them: their forms are theirs too.
 */
export async function findDue(
  { sql, clock }: { readonly sql: Sql; readonly clock: Clock },
  actor: PortalActor,
): Promise<DueForm[]> {
  const rows = await findOpenForms(sql, actor.members.slice(0, 50));
  const day = toDay(today(clock, await findTimeZone(sql)));
  const rank = { overdue: 0, soon: 1, new: 2, valid: 3 } as const;
  return rows
    .map((row): DueForm => {
      const left = row.validUntil === null ? undefined : toDay(row.validUntil) - day;
      const state =
        row.submittedAt === null
          ? 'new'
          : left === undefined || left > dueDays
            ? 'valid'
            : left < 0
              ? 'overdue'
              : 'soon';
      return { ...row, state };
    })
    .sort((a, b) => rank[a.state] - rank[b.state] || a.name.localeCompare(b.name, 'tr'));
}
