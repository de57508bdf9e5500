import type { Core } from '@strapi/strapi';
import { readSettings } from '@ortak/config';
import { isRefusal } from '@ortak/kernel/api';
import { chooseLanguage, translate } from '@ortak/kernel/i18n';
import { notificationFacts } from '@ortak/kernel/notifications';
import type { Sql, System } from '@ortak/database';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Outbox } from '@ortak/plugin-statements/server/services/mail';
import { findDecision } from '../repositories/change-requests';

const job = 'change-decided';

/** Leaves it to a job to write to who asked: when the decision is committed, and by our own program. */
export async function tellLater(strapi: Core.Strapi, sql: Sql, id: number): Promise<void> {
  const worker = strapi.plugin('jobs').service('worker') as JobWorker;
  await worker.enqueueIn(sql, job, { request: id }, { jobKey: `${job}-${id}` });
}

/** The job that writes to who asked for a change how it was decided. */
export function declareDecisionJob(strapi: Core.Strapi): void {
  const worker = strapi.plugin('jobs').service('worker') as JobWorker;
  worker.declare(job, async (payload) => {
    const system = strapi.plugin('access').service('system') as System;
    await system.transaction((sql) => mailDecision(strapi, sql, (payload as { request: number }).request));
  });
}

/** In the language of who asked, unless they do not want such mails. Without an address there is nobody to write to. */
async function mailDecision(strapi: Core.Strapi, sql: Sql, id: number): Promise<void> {
  const decision = await findDecision(sql, id, notificationFacts.request.mail);
  if (!decision?.email) return;
  const { email, name, reason } = decision;
  const approved = decision.status === 'approved';
  const language = chooseLanguage(decision.language);
  const outbox = strapi.plugin('statements').service('mail') as Outbox;
  const text = [
    translate(language, 'mail.greeting', { name }),
    translate(language, approved ? 'mail.changeDecided.approved' : 'mail.changeDecided.refused'),
    ...(reason === null ? [] : [`${translate(language, 'mail.changeDecided.reason')}: ${reason}`]),
    `${translate(language, 'mail.changeDecided.see')}: ${readSettings().publicUrl}/profile`,
  ].join('\n\n');
  const subject = translate(
    language,
    approved ? 'mail.changeDecided.approvedSubject' : 'mail.changeDecided.refusedSubject',
  );
  // To an address that no mail can go to the job need not be tried again.
  await outbox.enqueue(sql, { to: [email], language, kind: job, subject, text }).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    strapi.log.warn(`A decision could not be mailed: ${error.message}`);
  });
}
