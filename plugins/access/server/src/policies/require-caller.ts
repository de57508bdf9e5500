import type { Context } from 'koa';
import { allows, type SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';

/** What a route asks for beside the kind of caller. */
export interface Required {
  readonly area?: string;
  readonly action?: string;
}

/**
 * A route's policy: the kind of caller, and their right to an action in an area.
 * @throws Refusal 401 when nobody is signed in, 403 for another kind of caller or a missing right
 */
export function requireCaller(kinds: readonly SignedIn['kind'][]) {
  return (ctx: Context, config: Required | undefined): boolean => {
    const actor = ctx.state.actor as SignedIn | undefined;
    if (!actor) throw new Refusal(401, 'unauthorized');
    if (!kinds.includes(actor.kind)) throw new Refusal(403, 'forbidden');
    if (config?.area !== undefined && !allows(actor.rights, config.area, config.action ?? 'view'))
      throw new Refusal(403, 'forbidden');
    return true;
  };
}
