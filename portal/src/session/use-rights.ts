import { allows, type Action, type PortalArea } from '@ortak/kernel/access';
import { useMe } from './use-me';

export type Area = PortalArea;

/** Accounts and what is paid on them are the whole member's; whoever sees less of it sees none of these. */
const OF_THE_WHOLE_MEMBER: readonly Area[] = ['statements', 'payments'];

/**
 * Whether the signed-in person may do something. The server decides again at every request; this only
 * hides what is not there for them.
 */
export const useRights = (): ((area: Area, action?: Action) => boolean) => {
  const { rights, scope } = useMe();
  const whole = scope === 'member' || scope === 'group';
  return (area, action = 'view') =>
    allows(rights, area, action) && (whole || !OF_THE_WHOLE_MEMBER.includes(area));
};
