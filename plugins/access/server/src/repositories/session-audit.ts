import { recordAudit, type Sql } from '@ortak/database';
import type { Device } from './sessions';

type SessionAction =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-in-refused'
  | 'sign-in-locked'
  | 'sign-out'
  | 'session-stolen'
  | 'password-asked'
  | 'password-reset'
  | 'invitation-accepted'
  | 'password-changed'
  | 'second-step-failed'
  | 'second-step-locked'
  | 'recovery-code-used'
  | 'two-step-on'
  | 'two-step-off'
  | 'recovery-codes-made'
  | 'session-ended';

interface Who {
  readonly id: number;
  readonly kind: 'staff' | 'portal';
  readonly person?: number | null;
}

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What was typed as a name, when it has the shape of an address: people type their password there by mistake. */
const shown = (identifier: string | undefined): string | undefined => {
  const text = identifier?.trim().toLowerCase();
  return text !== undefined && text.length <= 200 && address.test(text) ? text : undefined;
};

/**
 * Writes a sign-in, its failure, or what became of a session into the audit trail.
 * @param sql a transaction of the System: nobody is signed in yet
 */
export async function recordSession(
  sql: Sql,
  action: SessionAction,
  what: {
    readonly user?: Who | undefined;
    readonly identifier?: string;
    readonly device?: Device;
    readonly reason?: string;
  },
): Promise<void> {
  const { user, device, reason } = what;
  const identifier = shown(what.identifier);
  await recordAudit(sql, {
    kind: 'session',
    action,
    resource: 'users',
    ...(user === undefined
      ? {}
      : {
          record: user.id,
          user: user.id,
          actor: user.kind,
          ...(user.person === null || user.person === undefined ? {} : { person: user.person }),
        }),
    details: {
      ...(identifier === undefined ? {} : { identifier }),
      ...(reason === undefined ? {} : { reason }),
      ...(device?.address ? { address: device.address } : {}),
      ...(device?.userAgent ? { userAgent: device.userAgent.slice(0, 400) } : {}),
    },
  });
}
