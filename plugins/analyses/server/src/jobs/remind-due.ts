import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import { toDate, toDay, today } from '@ortak/kernel/calendar';
import { chooseLanguage, formatDate, translate } from '@ortak/kernel/i18n';
import { notificationFacts } from '@ortak/kernel/notifications';
import type { Sql, System } from '@ortak/database';
import type { RunningClock } from '@ortak/plugin-access/server/services/clock';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Outbox } from '@ortak/plugin-statements/server/services/mail';
import {
  findAddressees,
  findLetter,
  insertEvents,
  insertReminders,
  takeRunningOut,
  type RunningOut,
} from '../repositories/due';
import { findTimeZone } from '../repositories/of-member';
import { dueDays } from '../services/find-due';

interface Letter {
  readonly form: number;
  readonly person: number;
}

/** What whoever looks after the member is told, in their language. */
function reminderText({ labels, name, validUntil, language: wish }: RunningOut): string {
  const language = chooseLanguage(wish);
  const form = labels?.[language] ?? name;
  return translate(language, 'mail.analysisDue.reminder', { form, day: formatDate(validUntil, language) });
}

/** Reminds of every result that runs out soon, once; the letters are jobs of their own. */
async function remind(sql: Sql, clock: RunningClock): Promise<void> {
  const until = toDate(toDay(today(clock, await findTimeZone(sql))) + dueDays);
  const taken = await takeRunningOut(sql, until);
  await insertReminders(
    sql,
    clock.now().toISOString(),
    taken.flatMap((one) =>
      one.user === null ? [] : [{ member: one.member, user: one.user, text: reminderText(one) }],
    ),
  );
  await insertEvents(sql, taken);
  const letters = await findAddressees(sql, taken);
  await sql.run(
    `select app.enqueue_job('analysis-due-letter', json_build_object('form', l.form, 'person', l.person),
                            'analysis-due:' || l.form || ':' || l.person)
     from jsonb_to_recordset($1::jsonb) as l (form int, person int)`,
    [JSON.stringify(letters)],
  );
}

async function write(strapi: Core.Strapi, sql: Sql, order: Letter): Promise<void> {
  const letter = await findLetter(sql, order, notificationFacts.analysis.mail);
  if (letter === undefined) return;
  const language = chooseLanguage(letter.language);
  const form = letter.labels?.[language] ?? letter.form;
  const { publicUrl } = readSettings();
  await (strapi.plugin('statements').service('mail') as Outbox).enqueue(sql, {
    kind: 'analysis-due',
    values: {
      'recipient.name': letter.name,
      'form.name': form,
      validUntil: formatDate(letter.validUntil, language),
      link: `${publicUrl}/analyses`,
    },
    to: [letter.email],
    language,
    subject: translate(language, 'mail.analysisDue.subject', { form }),
    text: [
      translate(language, 'mail.greeting', { name: letter.name }),
      translate(language, 'mail.analysisDue.body', { form, day: formatDate(letter.validUntil, language) }),
      `${publicUrl}/analyses`,
    ].join('\n\n'),
  });
}

/** The jobs of results that run out: `analysis-due` finds them, `analysis-due-letter` writes to one person. */
export function declareDueJobs(strapi: Core.Strapi): void {
  const access = strapi.plugin('access');
  const worker = strapi.plugin('jobs').service('worker') as JobWorker;
  const system = () => access.service('system') as System;
  worker.declare('analysis-due', async () => {
    const clock = access.service('clock') as RunningClock;
    await clock.refresh();
    await system().transaction((sql) => remind(sql, clock));
  });
  worker.declare(
    'analysis-due-letter',
    (payload) => system().transaction((sql) => write(strapi, sql, payload as Letter)),
    { quiet: true },
  );
}
