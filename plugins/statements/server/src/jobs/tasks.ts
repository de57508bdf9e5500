import type { Core } from '@strapi/strapi';
import type { Clock } from '@ortak/kernel/calendar';
import type { System } from '@ortak/database';
import type { Transport } from '../mail/transport';
import type { DrawingPool } from '../pdf/pool';
import type { Task } from '@ortak/plugin-jobs/server/services/worker';
import { deliverMessage } from '../services/deliver-message';

/** As many tries as a mail server deserves, some hours in all; the last one gives the message up. */
const mostAttempts = 10;

/** The jobs of this engine by name; the worker of the billing engine runs them. */
export function tasksOf(strapi: Core.Strapi): Readonly<Record<string, Task>> {
  return {
    async mail(payload) {
      const id = (payload as { message?: unknown } | null)?.message;
      if (!Number.isInteger(id))
        throw new Error(`A job of mail names no message: ${JSON.stringify(payload)}`);
      const access = strapi.plugin('access');
      const statements = strapi.plugin('statements');
      await deliverMessage(
        {
          system: access.service('system') as System,
          clock: access.service('clock') as Clock,
          drawing: statements.service('drawing') as DrawingPool,
          transport: statements.service('transport') as Transport,
          mostAttempts,
        },
        id as number,
      );
    },
  };
}
