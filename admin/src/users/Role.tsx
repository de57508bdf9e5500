import { Nothing } from '../components/figures';
import type { User } from '../data/records';
import { labelIn } from '../i18n/label-in';
import { useLanguage } from '../i18n/text';
import { useRoles } from '../roles/staff-role';

/** What a member of our staff does here, in words. */
export const Role = ({ role: key }: { role: string | null | undefined }) => {
  const language = useLanguage();
  const role = useRoles().find((one) => one.key === key);
  return key ? <>{role ? labelIn(language, role) : key}</> : <Nothing />;
};

/** Whether a user may sign in. */
export const stateOf = (user: User): string => (user.blocked ? 'blocked' : 'open');
