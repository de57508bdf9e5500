import ChevronRight from '@mui/icons-material/ChevronRight';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutline';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { Amount } from '../../../components/ui/Amount';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { mirrored } from '../../../theme/mirrored';
import type { Account } from '../api/account';

interface BalanceCardProps {
  readonly account: Account;
  readonly label: string;
  /** Where the statement of this account is; left out when the person may not see it. */
  readonly statement?: string;
}

/** What is owed on one account, in the largest figure of the page. */
export const BalanceCard = ({ account, label, statement }: BalanceCardProps) => {
  const { t, money } = useWords();
  const { balance, overdue, currency } = account;
  const caption =
    balance > 0 ? t('portal.home.owed') : balance < 0 ? t('portal.home.credit') : t('portal.home.balance');
  return (
    <Panel>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          <bdi>{label}</bdi>
        </Typography>
        <Typography variant="body2">{caption}</Typography>
        <Figure minor={Math.abs(balance)} currency={currency} />
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            justifyContent: 'space-between',
            gap: 2,
            mt: 2,
          }}
        >
          {overdue > 0 ? (
            <Fact icon="bad" text={t('portal.home.overdue', { amount: money(overdue, currency) })} />
          ) : (
            <Fact
              icon="good"
              text={balance === 0 ? t('portal.home.settledLong') : t('portal.home.nothingOverdue')}
            />
          )}
          {statement ? (
            <Link
              component={RouterLink}
              to={statement}
              variant="body2"
              sx={{ display: 'inline-flex', alignItems: 'center', py: 1 }}
            >
              {t('portal.home.toStatement')}
              <ChevronRight fontSize="small" aria-hidden sx={mirrored} />
            </Link>
          ) : null}
        </Box>
      </Box>
    </Panel>
  );
};

const Fact = ({ icon, text }: { icon: 'good' | 'bad'; text: string }) => {
  const Icon = icon === 'good' ? CheckCircleOutlined : ErrorOutlined;
  return (
    <Typography
      variant="body2"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5, color: `tones.${icon}.text` }}
    >
      <Icon fontSize="small" aria-hidden />
      {text}
    </Typography>
  );
};

/** Width of a figure in its own size: enough for digits, points and a currency. */
const FIGURE_WIDTH = 0.62;

/** An amount as large as there is room for: a very long one shrinks instead of being cut. */
const Figure = ({ minor, currency }: { minor: number; currency: string }) => {
  const { money } = useWords();
  const fit = 100 / (money(minor, currency).length * FIGURE_WIDTH);
  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <Typography
        variant="figure"
        component="p"
        sx={{ fontSize: (theme) => `min(${theme.typography.figure.fontSize}, ${fit.toFixed(2)}cqi)` }}
      >
        <Amount minor={minor} currency={currency} plain />
      </Typography>
    </Box>
  );
};
