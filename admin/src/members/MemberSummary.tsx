import { Alert, Box, Button, Skeleton, Stack, Typography } from '@mui/material';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router-dom';
import { Day, Moment } from '../components/figures';
import { Figure } from '../components/record/Facts';
import type { Member } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { ManyAccounts, OneAccount } from './AccountStanding';
import { useOverview, type Overview } from './overview';

/** A member without an account can be talked to, but neither bought from nor sold to. */
const NoAccount = ({ member }: { member: Member }) => {
  const t = useText();
  const { canAccess } = useCanAccess({ resource: 'accounts', action: 'create' });
  const source = JSON.stringify({ member: member.id });
  return (
    <Alert
      severity="info"
      action={
        canAccess && (
          <Button component={Link} to={`/accounts/create?${new URLSearchParams({ source })}`} size="small">
            {t('palette.create.accounts')}
          </Button>
        )
      }
    >
      {t('memberPage.noAccount')}
    </Alert>
  );
};

const LastInteraction = ({ of }: { of: Overview['lastInteraction'] }) => {
  const t = useText();
  if (!of) return null;
  return (
    <Typography color="text.secondary">
      {t('memberPage.lastInteraction')}{' '}
      <Box component="span" sx={{ color: 'text.primary' }}>
        {of.subject}
      </Box>{' '}
      · <Moment instant={of.at} />
    </Typography>
  );
};

/** How the member stands with each of our companies, in each currency. */
const MemberSummary = ({ member }: { member: Member }) => {
  const t = useText();
  const format = useFormat();
  const { data, error, isPending } = useOverview(member.id);
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.row * 2.5 })} />;
  if (error) return <Alert severity="error">{error.message}</Alert>;
  const [first, ...others] = data.accounts;
  if (!first) return <NoAccount member={member} />;
  return (
    <Stack gap={2}>
      {others.length > 0 ? (
        <ManyAccounts accounts={data.accounts} />
      ) : (
        <OneAccount account={first}>
          <Figure label={t('memberPage.subscriptions')}>{format.number(first.activeSubscriptions)}</Figure>
          <Figure label={t('memberPage.nextInvoice')}>
            <Day date={first.nextInvoice} />
          </Figure>
        </OneAccount>
      )}
      <LastInteraction of={data.lastInteraction} />
    </Stack>
  );
};

export default MemberSummary;
