import type { Clock } from '@ortak/kernel/calendar';
import { Refusal } from '@ortak/kernel/api';
import type { System } from '@ortak/database';
import type {
  Dependencies,
  ResourceDeclaration,
  VirtualQuery,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import { addPlanRow, editPlanRow, resetPlanRow } from '../services/edit-plan';
import { readPlan, type PlanRow } from '../services/read-plan';

interface PlanSource {
  readonly clock: () => Clock;
  readonly system: () => System;
}

function readFilter({ filter }: VirtualQuery): number {
  const known = new Set(['subscription']);
  for (const key of Object.keys(filter)) {
    if (!known.has(key))
      throw new Refusal(400, 'badRequest', {}, [
        { path: `filter.${key}`, code: 'unknownFilter', params: { key } },
      ]);
  }
  const { subscription } = filter;
  const id =
    typeof subscription === 'string' && /^\d{1,9}$/.test(subscription) ? Number(subscription) : subscription;
  if (Number.isInteger(id)) return id as number;
  throw new Refusal(400, 'badRequest', {}, [
    { path: 'filter.subscription', code: subscription === undefined ? 'required' : 'notId' },
  ]);
}

/** The portal sees what comes of the contracts that it sees: dates and amounts, nothing of how they came about. */
async function planForPortal(
  { sql }: Dependencies,
  { clock, system }: PlanSource,
  subscription: number,
): Promise<PlanRow[]> {
  if (!(await sql.one(`select id from subscriptions where id = $1`, [subscription])))
    throw new Refusal(404, 'notFound');
  // What the caller may see has just been decided by the database; the terms behind it are ours.
  const rows = await system().transaction((own) => readPlan({ sql: own, clock: clock() }, subscription));
  return rows
    .filter(({ state }) => state === 'planned' || state === 'edited')
    .map((row) => ({ ...row, note: null }));
}

async function view({ sql }: Dependencies, { clock }: PlanSource, id: string): Promise<PlanRow | undefined> {
  const subscription = Number(/^(\d{1,9}):/.exec(id)?.[1] ?? NaN);
  if (Number.isNaN(subscription)) return undefined;
  return (await readPlan({ sql, clock: clock() }, subscription)).find((row) => row.id === id);
}

/** The payment plan: rows that are computed, and what people decided about them. */
export const planItems = (source: PlanSource): ResourceDeclaration => {
  const own = ({ sql }: Dependencies) => ({ sql, clock: source.clock() });
  return {
    name: 'plan-items',
    uid: 'plugin::billing.plan-item',
    actions: ['list', 'view', 'create', 'edit', 'delete'],
    virtual: {
      async list(dependencies, query) {
        const subscription = readFilter(query);
        const rows = query.portal
          ? await planForPortal(dependencies, source, subscription)
          : await readPlan(own(dependencies), subscription);
        return { rows: rows.slice(query.from, query.to + 1), total: rows.length };
      },
      view: (dependencies, id) => view(dependencies, source, id),
      create: async (dependencies, values) =>
        view(dependencies, source, await addPlanRow(own(dependencies), values)),
      edit: async (dependencies, id, values) =>
        view(dependencies, source, await editPlanRow(own(dependencies), id, values)),
      async delete(dependencies, id) {
        await resetPlanRow(own(dependencies), id);
        return { id };
      },
    },
    portal: { area: 'subscriptions', fields: ['id'] },
  };
};
