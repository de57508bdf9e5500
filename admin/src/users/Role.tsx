import { useTranslate } from 'react-admin';
import { Nothing } from '../components/figures';
import type { User } from '../data/records';

/** What a member of our staff does here, in words. */
export const Role = ({ role }: { role: string | null | undefined }) => {
  const translate = useTranslate();
  return role ? <>{translate(`staffRole.${role}`, { _: role })}</> : <Nothing />;
};

/** Whether a user may sign in. */
export const stateOf = (user: User): string => (user.blocked ? 'blocked' : 'open');
