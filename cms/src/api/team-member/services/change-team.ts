import { Refusal } from '@ortak/kernel/api';
import type { PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import { planHandOver } from '../domain/plan-hand-over';
import { readHandOver } from '../domain/read-hand-over';
import {
  countByRole,
  findColleagues,
  findRepresentativeRole,
  findToday,
  lockPlaces,
  lockPlacesAt,
  passUnits,
  writeHandOver,
  type RoleCount,
} from '../repositories/places';

export interface HandOverReport {
  readonly from: number;
  readonly to: number;
  readonly date: PlainDate;
  readonly dryRun: boolean;
  /** Members of whose teams something passed on. */
  readonly members: number;
  /** Units whose representative changed; units know no days, so it is at once. */
  readonly units: number;
  readonly roles: readonly RoleCount[];
  /** Places for companies that the new one does not work for: they would not see them. */
  readonly outOfReach: number;
}

/**
 * Hands over what one of our staff looks after: places in teams from a day on, and with them the representation of members,
 * and the units that they represent. All of it or nothing, in the transaction of `sql`. A dry run does the same and takes it back.
 * @throws Refusal 404 when there is no such colleague, 400 for wrong fields, 409 when places collide
 */
export async function handOver(sql: Sql, from: number, body: unknown): Promise<HandOverReport> {
  const colleagues = await findColleagues(sql, [from]);
  if (colleagues.get(from)?.staff !== true) throw new Refusal(404, 'notFound');
  const wish = readHandOver(body, from, await findToday(sql));
  const to = (await findColleagues(sql, [wish.to])).get(wish.to);
  if (to === undefined || !to.staff || to.blocked)
    throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'to', code: 'notReferenced' }]);

  await sql.run('savepoint hand_over');
  const places = await lockPlaces(sql, from, wish);
  const members = [...new Set(places.map(({ member }) => member))];
  const taken = await lockPlacesAt(sql, wish.to, members, wish.date);
  const plan = planHandOver(places, taken, wish.to, wish.date);
  await writeHandOver(sql, plan);
  const role = await findRepresentativeRole(sql);
  const withUnits = wish.roles === null || (role !== undefined && wish.roles.includes(role));
  const units = withUnits ? await passUnits(sql, from, wish) : 0;
  if (wish.dryRun) await sql.run('rollback to savepoint hand_over');
  const { companies } = to;
  return {
    from,
    to: wish.to,
    date: wish.date,
    dryRun: wish.dryRun,
    members: members.length,
    units,
    roles: await countByRole(sql, places),
    outOfReach:
      companies === null
        ? 0
        : places.filter(({ company }) => company !== null && !companies.includes(company)).length,
  };
}
