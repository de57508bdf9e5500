import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import { fixedClock, toDate, toDay, today } from '@ortak/kernel/calendar';
import type { System } from '@ortak/database';
import type { RunningClock } from '@ortak/plugin-access/server/services/clock';
import { incomingFolder, type FileStorage } from '@ortak/plugin-documents/server/services/storage';
import type { Users } from '@ortak/plugin-access/server/services/users';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { Dice } from '../demo/dice';
import type { KnownAccount } from '../demo/dossier';
import { makeDossiers } from '../demo/make-dossiers';
import { makeAnalyses } from '../demo/make-analyses';
import { makeMasterData } from '../demo/make-master-data';
import { customer, type MadeMember } from '../demo/make-members';
import { partner } from '../demo/make-people';
import { administrator, demoLogins } from '../demo/make-users';
import { playYear } from '../demo/play-year';
import { openStore } from '../demo/store';

/** The same seed gives the same group, members, contracts and payments, counted from today. */
const SEED = 1923;

/** Members whose people have a login: what they see should be in order. */
const isGuide = ({ email, corporate }: MadeMember): boolean =>
  email === customer.email || corporate?.site === partner;

/**
 * Fills an empty database with a believable group, when ORTAK_DEMO asks for it, and names the ways into it
 * (`ortak.logins`, printed at start). All of it or nothing: an interrupted start begins anew.
 */
export async function loadDemo(strapi: Core.Strapi): Promise<void> {
  const { demo, publicUrl } = readSettings();
  if (!demo) return;
  const access = strapi.plugin('access');
  const system = access.service('system') as System;
  const clock = access.service('clock') as RunningClock;
  const registry = strapi.plugin('simple-rest').service('registry') as Registry;
  const there = await system.transaction(async (sql) => {
    // Several nodes may start on the same empty database: the first one loads, the others wait and find it done.
    await sql.run(`select pg_advisory_xact_lock(hashtext('ortak demo'))`);
    const found = await sql.one<{ members: boolean; demo: boolean }>(
      `select exists (select from members) as members, exists (select from up_users where email = $1) as demo`,
      [administrator.email],
    );
    if (found?.members === true) return found.demo;
    const now = fixedClock(clock.now());
    const day = toDay(today(now, 'Europe/Istanbul'));
    const store = openStore(registry, sql);
    const dice = new Dice(SEED);
    const master = await makeMasterData(store, access.service('users') as Users, sql, dice, day);
    const { contracts } = master;
    const reliable = new Set(
      contracts.flatMap(({ account }) => (isGuide(account.member) ? [account.id] : [])),
    );
    await playYear({ sql, dice, contracts, reliable, today: day, now });
    const accounts = await sql.rows<KnownAccount>(
      `select a.id, a.member_id as member, a.company_id as company, coalesce((
         select sum(i.open) from invoices i where i.account_id = a.id and i.status = 'posted' and i.due_date < $1::date), 0)::float8 as overdue
         from accounts a order by a.id`,
      [toDate(day)],
    );
    const storage = strapi.plugin('documents').service('storage') as FileStorage;
    const shelf = { storage, incoming: join(incomingFolder(), 'demo') };
    // Dice of their own: what they throw changes nothing of the year.
    await makeDossiers({ ...master, store, sql, dice: new Dice(SEED + 1), today: day, accounts }, shelf);
    await makeAnalyses(store, registry, sql, dice, day);
    // What the demo brings along is told in the portal; nobody is written to about it.
    await sql.run('update portal.events set mail_pending = false where mail_pending');
    return true;
  });
  if (there) strapi.config.set('ortak.logins', demoLogins(publicUrl));
}
