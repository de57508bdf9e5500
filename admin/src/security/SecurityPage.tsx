import { Stack } from '@mui/material';
import { PageHeader } from '../components/PageHeader';
import { useMe } from '../session/me';
import { PasswordCard } from './PasswordCard';
import { SessionsCard } from './SessionsCard';
import { TwoStepCard } from './TwoStepCard';
import { useSecurityText } from './words';

/** How one signs in oneself: password, second step, and where one is signed in. */
const SecurityPage = () => {
  const t = useSecurityText();
  const { data: me } = useMe();
  return (
    <Stack gap={4} sx={({ look }) => ({ maxWidth: look.sizes.wideDialog })}>
      <PageHeader title={t('security.title')} text={me?.user.email} />
      <TwoStepCard />
      <PasswordCard />
      <SessionsCard />
    </Stack>
  );
};

export default SecurityPage;
