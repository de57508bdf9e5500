import type { Core } from '@strapi/strapi';
import type { System } from '@ortak/database';
import type { RunningClock } from '@ortak/plugin-access/server/services/clock';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Outbox } from '@ortak/plugin-statements/server/services/mail';
import { deleteOld } from '../repositories/letters';
import { letterJob, sendNotifications } from '../services/send-notifications';
import { writeLetter } from '../services/write-letter';

/** The jobs of notifications: one finds whom to write to, one writes to a person, one forgets. */
export function declareNotificationJobs(strapi: Core.Strapi): void {
  const access = strapi.plugin('access');
  const worker = strapi.plugin('jobs').service('worker') as JobWorker;
  const system = () => access.service('system') as System;
  const followClock = () => (access.service('clock') as RunningClock).refresh();
  worker.declare(
    'send-notifications',
    async () => {
      await followClock();
      await sendNotifications(system());
    },
    { quiet: true },
  );
  worker.declare(
    letterJob,
    async (payload) => {
      await followClock();
      const { person } = payload as { person: number };
      const outbox = strapi.plugin('statements').service('mail') as Outbox;
      await system().transaction((sql) => writeLetter(sql, outbox, person, (text) => strapi.log.warn(text)));
    },
    { quiet: true },
  );
  worker.declare('old-notifications', () => system().transaction(deleteOld), { quiet: true });
}
