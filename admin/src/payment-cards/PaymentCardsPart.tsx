import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Card, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCanAccess, useGetList, useRecordContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import type { Member } from '../data/records';
import { useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { requestJson } from '../session/request';
import type { PaymentCard, VaultKind } from './payment-card';
import { PaymentCardDialog } from './PaymentCardDialog';
import { PaymentCardTile } from './PaymentCardTile';

const ALL = { page: 1, perPage: 100 };
const FIRST = { field: 'default', order: 'DESC' } as const;

/** The cards with which a member pays, as a part of its page. */
export const PaymentCardsPart = () => {
  const t = useText();
  const member = useRecordContext<Member>();
  const [adding, setAdding] = useState(false);
  const { canAccess: maySee } = useCanAccess({ resource: 'payment-cards', action: 'list' });
  const { canAccess: mayAdd } = useCanAccess({ resource: 'payment-cards', action: 'create' });
  const { data: vault } = useQuery({
    queryKey: ['payment-cards', 'vault'],
    queryFn: () => requestJson<VaultKind>('/api/console/payment-cards/vault'),
    enabled: maySee === true,
    staleTime: Infinity,
  });
  const { data, isPending } = useGetList<PaymentCard>(
    'payment-cards',
    { filter: { member: member?.id }, pagination: ALL, sort: FIRST },
    { enabled: member !== undefined && maySee === true },
  );
  if (!member || !maySee) return null;
  const add = mayAdd && vault && (
    <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
      {t('cards.payment.add')}
    </Button>
  );
  return (
    <Stack gap={3} component="section">
      <Stack direction="row" justifyContent="space-between" alignItems="center" gap={3}>
        <Typography variant="h4" component="h2">
          {t('cards.payment.title')}
        </Typography>
        {Boolean(data?.length) && add}
      </Stack>
      {(isPending || !vault) && <Skeleton variant="rounded" sx={{ height: ({ spacing }) => spacing(45) }} />}
      {vault && data?.length === 0 && (
        <Card>
          <EmptyState
            icon={ICONS['payment-cards']}
            title={t('list.noneYet')}
            text={t('cards.payment.emptyText')}
            action={add}
          />
        </Card>
      )}
      {vault && Boolean(data?.length) && (
        <Box
          component="ul"
          sx={({ spacing }) => ({
            display: 'grid',
            gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${spacing(80)}), 1fr))`,
            gap: 4,
            listStyle: 'none',
            m: 0,
            p: 0,
          })}
        >
          {data?.map((card) => (
            <PaymentCardTile key={card.id} card={card} vault={vault} />
          ))}
        </Box>
      )}
      {adding && vault && (
        <PaymentCardDialog member={Number(member.id)} vault={vault} onClose={() => setAdding(false)} />
      )}
    </Stack>
  );
};
