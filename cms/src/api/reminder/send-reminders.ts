import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import { chooseLanguage, formatInstant, translate } from '@ortak/kernel/i18n';
import type { Sql, System } from '@ortak/database';
import type { RunningClock } from '@ortak/plugin-access/server/services/clock';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Outbox } from '@ortak/plugin-statements/server/services/mail';

interface DueRow {
  readonly kind: 'reminder' | 'mention' | 'next-step' | 'portal-note';
  readonly text: string | null;
  readonly member: number;
  readonly name: string;
  readonly at: Date;
}

interface Recipient {
  readonly email: string;
  readonly name: string | null;
  readonly language: string | null;
}

/** What is due and was not mailed yet. Only what the user may see: one's own companies, and what belongs to none. */
const due = `not r.done and r.mailed_at is null and r.at <= $1::timestamp`;

/** One job for everybody who has something due. */
async function enqueueReminders(sql: Sql, now: string): Promise<void> {
  await sql.run(
    `select app.enqueue_job('remind-user', json_build_object('user', user_id), 'remind-user:' || user_id)
     from (select distinct r.user_id from reminders r where ${due} and r.user_id is not null) t`,
    [now],
  );
}

async function takeDue(sql: Sql, user: number, now: string): Promise<DueRow[]> {
  return sql.rows<DueRow>(
    `with taken as (
       update reminders r set mailed_at = $1::timestamp
       from up_users u
       where u.id = $2 and r.user_id = u.id and ${due}
         and (r.company_id is null or u.staff_role = 'administrator'
              or exists (select from up_users_companies_lnk l where l.user_id = u.id and l.company_id = r.company_id))
       returning r.id, r.kind, r.text, r.member_id, r.at)
     select t.kind, t.text, t.member_id as member, m.name, t.at
     from taken t join members m on m.id = t.member_id order by t.at, t.id`,
    [now, user],
  );
}

/** One mail with everything that is due for somebody. What was mailed stays in the console until it is put away. */
async function mailDue(strapi: Core.Strapi, sql: Sql, user: number, now: string): Promise<void> {
  const recipient = await sql.one<Recipient>(
    `select email, name, language from up_users where id = $1 and kind = 'staff' and not coalesce(blocked, false)`,
    [user],
  );
  if (recipient === undefined) return;
  const rows = await takeDue(sql, user, now);
  const first = rows[0];
  if (first === undefined) return;
  const language = chooseLanguage(recipient.language);
  const { publicUrl } = readSettings();
  const lines = rows.map(({ kind, text, member, name, at }) =>
    [
      `${translate(language, `mail.reminder.${kind}`)} · ${name} · ${formatInstant(new Date(at).toISOString(), language)}`,
      text ?? '',
      `${publicUrl}/console/members/${member}/show?tab=timeline`,
    ].join('\n'),
  );
  await (strapi.plugin('statements').service('mail') as Outbox).enqueue(sql, {
    kind: 'reminder',
    to: [recipient.email],
    language,
    subject: translate(language, 'mail.reminder.subject', { count: rows.length, name: first.name }),
    text: [translate(language, 'mail.greeting', { name: recipient.name ?? recipient.email }), ...lines].join(
      '\n\n',
    ),
  });
}

/** The jobs of reminders: `remind` finds who has something due, `remind-user` writes to one of them. */
export function declareReminderJobs(strapi: Core.Strapi): void {
  const access = strapi.plugin('access');
  const worker = strapi.plugin('jobs').service('worker') as JobWorker;
  const work = async (task: (sql: Sql, now: string) => Promise<void>) => {
    const clock = access.service('clock') as RunningClock;
    await clock.refresh();
    await (access.service('system') as System).transaction((sql) => task(sql, clock.now().toISOString()));
  };
  worker.declare('remind', () => work(enqueueReminders), { quiet: true });
  worker.declare(
    'remind-user',
    (payload) => {
      const { user } = payload as { user: number };
      return work((sql, now) => mailDue(strapi, sql, user, now));
    },
    { quiet: true },
  );
}
