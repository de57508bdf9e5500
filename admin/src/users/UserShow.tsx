import { Alert } from '@mui/material';
import { languages } from '@ortak/kernel/i18n';
import { ReferenceField } from 'react-admin';
import { Choice } from '../components/Choice';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { StatusChip } from '../components/StatusChip';
import type { User } from '../data/records';
import { Names } from '../members/Names';
import { RecordLink } from '../components/columns';
import { useFormat, useText } from '../i18n/text';
import { HandOver } from './HandOver';
import { Role, stateOf } from './Role';
import { SignInHelp } from './SignInHelp';
import type { SignInUser } from './sign-in-user';

/** Which members a colleague sees: all, or those whom they look after. */
type ScopedUser = User & { memberScope?: 'all' | 'mine' | null };

const Looked = ({ user }: { user: User }) => {
  const t = useText();
  const filter = JSON.stringify({ user: user.id, current: true });
  return (
    <RecordLink to={`/team-members?${new URLSearchParams({ filter })}`}>{t('team.looksAfter')}</RecordLink>
  );
};

const Locked = ({ user }: { user: SignInUser }) => {
  const t = useText();
  const format = useFormat();
  return user.lockedUntil ? (
    <Alert severity="warning">{t('signInHelp.locked', { moment: format.instant(user.lockedUntil) })}</Alert>
  ) : null;
};

const TwoStep = ({ user }: { user: SignInUser }) => {
  const t = useText();
  return typeof user.twoStep === 'boolean' ? <>{t(user.twoStep ? 'yes' : 'no')}</> : null;
};

/** Someone who can sign in: a member of our staff, or a person in the portal. */
export const UserShow = () => (
  <RecordPage<SignInUser>
    head={(user) => ({
      title: user.name || user.email,
      status: <StatusChip noun="user" status={stateOf(user)} />,
      facts: [
        user.email,
        <Choice key="kind" of="userKind" value={user.kind} />,
        user.kind === 'staff' && <Looked key="team" user={user} />,
      ],
    })}
    actions={(user) => (
      <>
        <SignInHelp user={user} />
        <HandOver user={user} />
      </>
    )}
    summary={(user) => <Locked user={user} />}
    body={(user) => (
      <Facts>
        <Fact source="language">{user.language && languages[user.language].name}</Fact>
        {typeof user.twoStep === 'boolean' && (
          <Fact source="twoStep">
            <TwoStep user={user} />
          </Fact>
        )}
        {user.kind === 'staff' ? (
          <>
            <Fact source="staffRole">
              <Role role={user.staffRole} />
            </Fact>
            <Fact source="memberScope">
              <Choice of="memberScope" value={(user as ScopedUser).memberScope ?? 'all'} />
            </Fact>
            <Fact source="companies">
              <Names reference="companies" ids={user.companies} />
            </Fact>
          </>
        ) : (
          <Fact source="person">
            <ReferenceField source="person" reference="people" link="show" />
          </Fact>
        )}
      </Facts>
    )}
  />
);
