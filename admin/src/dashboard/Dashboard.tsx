import {
  Alert,
  Box,
  Button,
  Card,
  Skeleton,
  Stack,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router-dom';
import { Amount } from '../components/figures';
import { EmptyState } from '../components/EmptyState';
import { PageHeader } from '../components/PageHeader';
import { todayIn } from '../data/today';
import { useFormat, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { useCompany } from '../session/company';
import {
  currenciesOf,
  invoicedIn,
  loadDashboard,
  openOf,
  type CurrencySum,
  type DashboardData,
} from './dashboard-data';
import { LastRuns } from './LastRuns';

const Charts = lazy(() => import('./Charts'));

const Tile = ({ label, to, children }: { label: string; to: string; children: ReactNode }) => (
  <Card
    component={Link}
    to={to}
    sx={({ look }) => ({
      p: 5,
      textDecoration: 'none',
      color: 'inherit',
      transition: `box-shadow ${look.motion.normal}ms ${look.motion.easing}`,
      '&:hover': { boxShadow: look.shadows.raised },
    })}
  >
    <Typography variant="caption" color="text.secondary" fontWeight="fontWeightMedium">
      {label}
    </Typography>
    <Box sx={{ mt: 1 }}>{children}</Box>
  </Card>
);

/** Sums of several currencies: the first large, the others below it. */
const Sums = ({ sums, currency }: { sums: readonly CurrencySum[]; currency: string | undefined }) => {
  const ordered = [...sums].sort((a, b) => Number(b.currency === currency) - Number(a.currency === currency));
  const [first, ...others] = ordered;
  return (
    <>
      <Typography variant="figure" component="div">
        <Amount minor={first?.amount ?? 0} currency={first?.currency ?? currency ?? 'TRY'} />
      </Typography>
      <Stack direction="row" gap={3} flexWrap="wrap">
        {others.map(({ currency: code, amount }) => (
          <Typography key={code} color="text.secondary" component="span">
            <Amount minor={amount} currency={code} />
          </Typography>
        ))}
      </Stack>
    </>
  );
};

const linkTo = (resource: string, filter: Record<string, unknown>): string =>
  `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;

const Tiles = ({ data, currency }: { data: DashboardData; currency: string | undefined }) => {
  const t = useText();
  const format = useFormat();
  const month = todayIn().slice(0, 7);
  return (
    <Box
      sx={({ look }) => ({
        display: 'grid',
        gap: 4,
        gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${look.sizes.menu}px), 1fr))`,
      })}
    >
      <Tile label={t('dashboard.activeSubscriptions')} to={linkTo('subscriptions', { status: 'active' })}>
        <Typography variant="figure" component="div">
          {format.number(data.activeSubscriptions)}
        </Typography>
      </Tile>
      <Tile label={t('dashboard.mrr')} to={linkTo('subscriptions', { status: 'active' })}>
        <Sums sums={data.mrr} currency={currency} />
      </Tile>
      <Tile
        label={t('dashboard.thisMonth')}
        to={linkTo('invoices', { status: 'posted', issueDate_gte: `${month}-01` })}
      >
        <Sums sums={invoicedIn(data, month)} currency={currency} />
      </Tile>
      <Tile
        label={t('dashboard.open')}
        to={linkTo('invoices', { status: 'posted', kind: 'invoice', open_gt: 0 })}
      >
        <Sums sums={openOf(data)} currency={currency} />
      </Tile>
    </Box>
  );
};

const TILES = Array.from({ length: 4 }, (_, i) => i);

const Waiting = () => (
  <Stack gap={4} aria-busy>
    <Box
      sx={({ look }) => ({
        display: 'grid',
        gap: 4,
        gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${look.sizes.menu}px), 1fr))`,
      })}
    >
      {TILES.map((i) => (
        <Skeleton key={i} variant="rounded" sx={({ look }) => ({ height: look.sizes.row * 2.5 })} />
      ))}
    </Box>
    <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart * 1.4 })} />
  </Stack>
);

const FirstSteps = () => {
  const t = useText();
  return (
    <Card>
      <EmptyState
        icon={ICONS.dashboard}
        title={t('dashboard.emptyTitle')}
        text={t('dashboard.emptyText')}
        action={
          <>
            <Button component={Link} to="/imports/create" variant="contained">
              {t('members.importThem')}
            </Button>
            <Button component={Link} to="/members/create" variant="outlined">
              {t('palette.create.members')}
            </Button>
          </>
        }
      />
    </Card>
  );
};

const CurrencyChoice = ({
  currencies,
  currency,
  onChange,
}: {
  currencies: readonly string[];
  currency: string | undefined;
  onChange: (currency: string) => void;
}) => {
  const t = useText();
  if (currencies.length < 2) return null;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={currency}
      onChange={(_, picked: string | null) => picked && onChange(picked)}
      aria-label={t('dashboard.currency')}
    >
      {currencies.map((code) => (
        <ToggleButton key={code} value={code}>
          {code}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};

/** For those who see no billing: their own first page is the menu. */
const Greeting = () => {
  const t = useText();
  return (
    <EmptyState icon={ICONS.dashboard} title={t('dashboard.greeting')} text={t('dashboard.greetingText')} />
  );
};

/** The first page: what runs, what it brings each month, what was invoiced and is open, and the last runs. */
const Dashboard = () => {
  const t = useText();
  const { company } = useCompany();
  const [picked, setPicked] = useState<string | null>(null);
  const { canAccess: mayRun } = useCanAccess({ resource: 'billing-runs', action: 'run' });
  const { canAccess: mayLook } = useCanAccess({ resource: 'billing-runs', action: 'list' });
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['dashboard', company?.id ?? null],
    queryFn: () => loadDashboard(company?.id),
    placeholderData: (previous) => previous,
    enabled: mayLook === true,
  });
  const currencies = data ? currenciesOf(data) : [];
  const currency = picked && currencies.includes(picked) ? picked : currencies[0];
  const empty =
    data && data.activeSubscriptions === 0 && data.months.every(({ invoiced }) => Number(invoiced) === 0);
  return (
    <Stack gap={4}>
      <PageHeader
        title={t('dashboard.title')}
        text={company?.name ?? t('shell.allCompanies')}
        actions={
          <>
            <CurrencyChoice currencies={currencies} currency={currency} onChange={setPicked} />
            {mayRun && (
              <Button component={Link} to="/billing-runs/create" variant="contained">
                {t('palette.create.billing-runs')}
              </Button>
            )}
          </>
        }
      />
      {mayLook === false && <Greeting />}
      {mayLook !== false && isPending && !error && <Waiting />}
      {error && (
        <Alert severity="error" action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}>
          {error.message}
        </Alert>
      )}
      {empty && <FirstSteps />}
      {data && !empty && (
        <>
          <Tiles data={data} currency={currency} />
          {currency && (
            <Suspense
              fallback={
                <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart * 1.4 })} />
              }
            >
              <Charts data={data} currency={currency} />
            </Suspense>
          )}
        </>
      )}
      {data && data.lastRuns.length > 0 && <LastRuns runs={data.lastRuns} />}
    </Stack>
  );
};

export default Dashboard;
