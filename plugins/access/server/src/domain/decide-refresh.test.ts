import fc from 'fast-check';
import { decideRefresh, graceSeconds, type PresentedToken } from './decide-refresh';

const now = 1_800_000_000_000;
const living: PresentedToken = {
  rotatedAt: null,
  idleUntil: now + 1000,
  endsAt: now + 2000,
  endedAt: null,
  blocked: false,
};

describe('a presented refresh token', () => {
  test('is rotated when it is the living one of a living session', () => {
    expect(decideRefresh(living, now)).toBe('rotate');
  });

  test('gets its successor once more within the grace, so that two tabs stay signed in', () => {
    expect(decideRefresh({ ...living, rotatedAt: now - 1 }, now)).toBe('repeat');
    expect(decideRefresh({ ...living, rotatedAt: now - graceSeconds * 1000 }, now)).toBe('repeat');
  });

  test('ends the family when it comes back later: somebody else has it', () => {
    const rotatedAt = now - graceSeconds * 1000 - 1;
    expect(decideRefresh({ ...living, rotatedAt }, now)).toBe('reuse');
    // Also when the session has lain idle meanwhile: a thief must not be told from a sleeper by luck.
    expect(decideRefresh({ ...living, rotatedAt, idleUntil: now - 1 }, now)).toBe('reuse');
  });

  test('is refused when it is unknown, or its session is over, idle for too long or at its end', () => {
    expect(decideRefresh(undefined, now)).toBe('refuse');
    expect(decideRefresh({ ...living, endedAt: now - 5 }, now)).toBe('refuse');
    expect(decideRefresh({ ...living, idleUntil: now }, now)).toBe('refuse');
    expect(decideRefresh({ ...living, endsAt: now }, now)).toBe('refuse');
  });

  test('of a blocked user ends the session', () => {
    expect(decideRefresh({ ...living, blocked: true }, now)).toBe('blocked');
  });

  test('never goes on after the end of its session, whatever else is true', () => {
    const instant = fc.integer({ min: now - 1e6, max: now + 1e6 });
    fc.assert(
      fc.property(fc.option(instant), instant, instant, fc.option(instant), fc.boolean(), (...fields) => {
        const [rotatedAt, idleUntil, endsAt, endedAt, blocked] = fields;
        const decision = decideRefresh({ rotatedAt, idleUntil, endsAt, endedAt, blocked }, now);
        if (endedAt !== null || endsAt <= now || idleUntil <= now || blocked)
          expect(['rotate', 'repeat']).not.toContain(decision);
        if (decision === 'rotate') expect(rotatedAt).toBeNull();
      }),
    );
  });
});
