import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { Refusal } from '@ortak/kernel/api';
import type { RunningClock } from '../services/clock';
import { readTexts } from './read-body';

const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const clock = (): RunningClock => strapi.plugin('access').service('clock') as RunningClock;
  return {
    /** GET /api/clock → {now, test}: the instant that everything with a date goes by. */
    async find(ctx: Context): Promise<void> {
      ctx.body = { now: clock().now().toISOString(), test: clock().isTest };
    },

    /** POST /api/clock {now}: sets the test clock of the whole installation; it stands still there. */
    async set(ctx: Context): Promise<void> {
      if (!clock().isTest) throw new Refusal(404, 'clockUnavailable');
      const { now } = readTexts(ctx.request.body, ['now']);
      const milliseconds = instant.test(now) ? Date.parse(now) : Number.NaN;
      if (!Number.isFinite(milliseconds))
        throw new Refusal(400, 'invalidFields', { count: 1 }, [{ path: 'now', code: 'notInstant' }]);
      await clock().set(new Date(milliseconds));
      ctx.body = { now: clock().now().toISOString(), test: true };
    },
  };
};
