import type { SignedIn } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { readDevice, type DeviceName } from '../domain/read-device';
import { recordSession } from '../repositories/session-audit';
import { endSessionsOf, endSessionOf, findSessionsOf } from '../repositories/sessions';
import type { SessionDeps } from './start-session';

/** A living session, as its owner sees it. Instants in UTC. */
export interface SessionView {
  readonly id: string;
  readonly device: DeviceName;
  readonly address: string | null;
  readonly startedAt: string;
  /** When it was last used, to within the minutes that an access token lives. */
  readonly usedAt: string;
  /** The one that asks. */
  readonly current: boolean;
}

type Deps = Pick<SessionDeps, 'system'>;

/** One's own sessions that have not ended, this one first, then the latest used. */
export async function findSessions({ system }: Deps, actor: SignedIn): Promise<SessionView[]> {
  const rows = await system.transaction((sql) => findSessionsOf(sql, actor.user));
  const views = rows.map(({ id, userAgent, address, startedAt, usedAt }) => ({
    id,
    device: readDevice(userAgent),
    address,
    startedAt: startedAt.toISOString(),
    usedAt: usedAt.toISOString(),
    current: id === actor.session,
  }));
  return views.sort((one, other) => Number(other.current) - Number(one.current));
}

/** Ends one of one's own sessions. @throws Refusal 404 for any other, and for one that is over */
export async function endOwnSession({ system }: Deps, actor: SignedIn, id: string): Promise<void> {
  const known = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const ended =
    known &&
    (await system.transaction(async (sql) => {
      const done = await endSessionOf(sql, actor.user, id);
      if (done) await recordSession(sql, 'session-ended', { user: whoOf(actor) });
      return done;
    }));
  if (!ended) throw new Refusal(404, 'notFound');
}

/** Ends all of one's own sessions but this one. @returns how many ended */
export async function endOtherSessions({ system }: Deps, actor: SignedIn): Promise<number> {
  return system.transaction(async (sql) => {
    const ended = await endSessionsOf(sql, actor.user, 'logout', actor.session);
    if (ended > 0) await recordSession(sql, 'session-ended', { user: whoOf(actor), reason: `${ended}` });
    return ended;
  });
}

const whoOf = (actor: SignedIn) => ({
  id: actor.user,
  kind: actor.kind,
  ...(actor.kind === 'portal' ? { person: actor.person } : {}),
});
