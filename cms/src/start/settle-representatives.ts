import type { Core } from '@strapi/strapi';
import type { System } from '@ortak/database';
import type { RunningClock } from '@ortak/plugin-access/server/services/clock';

/** Representatives change on days that were planned beforehand: those of a day become true when it comes. */
async function settleRepresentatives(system: System, now: Date): Promise<void> {
  await system.transaction(async (sql) => {
    await sql.run(`select set_config('app.now', $1, true)`, [now.toISOString()]);
    await sql.run(
      `select ortak.settle_representatives(array(
         select distinct t.member_id from team_members t
         where t."primary" and t.company_id is null and t.unit_id is null
           and t.role_id = (select id from team_roles where code = 'representative')
           and (t.start between d.day - 60 and d.day or t."end" between d.day - 60 and d.day)), d.day)
       from (select ortak.today_here() as day) d`,
    );
  });
}

const everyHour = 3_600_000;
let timer: NodeJS.Timeout | undefined;

/** Settles now and every hour. Any node may: it makes true what the rows say, and nothing when it is so already. */
export async function startRepresentativeTick(strapi: Core.Strapi): Promise<void> {
  const access = strapi.plugin('access');
  const settle = () =>
    settleRepresentatives(
      access.service('system') as System,
      (access.service('clock') as RunningClock).now(),
    );
  await settle();
  timer = setInterval(() => void settle().catch((error: Error) => strapi.log.error(error)), everyHour);
  timer.unref();
}

export function stopRepresentativeTick(): void {
  clearInterval(timer);
}
