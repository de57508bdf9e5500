import { Button, Card, Stack, Tooltip, Typography } from '@mui/material';
import { nameOfBrand } from '@ortak/kernel/cards';
import { useState } from 'react';
import { useCanAccess, useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { StatusChip } from '../components/StatusChip';
import { todayIn } from '../data/today';
import { useText } from '../i18n/text';
import { expiryText, stateOfCard, type PaymentCard, type VaultKind } from './payment-card';
import { PaymentCardDialog } from './PaymentCardDialog';
import { RevealDialog } from './RevealDialog';

type Open = 'edit' | 'reveal' | 'delete' | null;

/** A payment card as it looks to us: everything but its number. */
export const PaymentCardTile = ({ card, vault }: { card: PaymentCard; vault: VaultKind }) => {
  const t = useText();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const [open, setOpen] = useState<Open>(null);
  const may = (action: string) => ({ resource: 'payment-cards', action });
  const { canAccess: mayEdit } = useCanAccess(may('edit'));
  const { canAccess: mayDelete } = useCanAccess(may('delete'));
  const { canAccess: mayReveal } = useCanAccess(may('reveal'));
  const close = () => setOpen(null);
  const remove = async () => {
    await dataProvider.delete('payment-cards', { id: card.id, previousData: card });
    notify(t('cards.payment.deleted'), { type: 'success' });
    refresh();
  };
  return (
    <Card component="li" sx={{ p: 4 }}>
      <Stack gap={2} sx={{ height: '100%' }}>
        <Stack direction="row" justifyContent="space-between" alignItems="center" gap={2}>
          <Typography variant="h4" component="h3" noWrap>
            {nameOfBrand(card.brand)}
          </Typography>
          <Stack direction="row" gap={1}>
            {card.default && <StatusChip noun="paymentCard" status="default" />}
            <StatusChip noun="paymentCard" status={stateOfCard(card, todayIn())} />
          </Stack>
        </Stack>
        <Typography
          aria-label={t('cards.payment.endsWith', { last4: card.last4 })}
          sx={({ look, typography }) => ({
            ...typography.h3,
            fontFeatureSettings: look.fonts.tabular,
            py: 1,
          })}
        >
          •••• •••• •••• {card.last4}
        </Typography>
        <Stack direction="row" justifyContent="space-between" gap={3}>
          <Tooltip title={card.holder}>
            <Typography noWrap>{card.holder}</Typography>
          </Tooltip>
          <Typography sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular })}>
            {expiryText(card.expiryMonth, card.expiryYear)}
          </Typography>
        </Stack>
        <Typography variant="body2" color="text.secondary" noWrap>
          {[card.label, card.reveals > 0 ? t('cards.payment.reveals', { count: card.reveals }) : null]
            .filter(Boolean)
            .join(' · ') || ' '}
        </Typography>
        <Stack direction="row" flexWrap="wrap" gap={1} sx={{ mt: 'auto', ml: -2 }}>
          {mayReveal && vault.reveals && (
            <Button size="small" variant="text" onClick={() => setOpen('reveal')}>
              {t('cards.reveal.show')}
            </Button>
          )}
          {mayEdit && (
            <Button size="small" variant="text" onClick={() => setOpen('edit')}>
              {translate('ra.action.edit')}
            </Button>
          )}
          {mayDelete && (
            <Button size="small" variant="text" color="error" onClick={() => setOpen('delete')}>
              {translate('ra.action.delete')}
            </Button>
          )}
        </Stack>
      </Stack>
      {open === 'edit' && (
        <PaymentCardDialog member={card.member} card={card} vault={vault} onClose={close} />
      )}
      {open === 'reveal' && <RevealDialog card={card} onClose={close} />}
      <ActionDialog
        open={open === 'delete'}
        title={t('cards.payment.delete', { last4: card.last4 })}
        text={t('cards.payment.deleteText')}
        confirm={translate('ra.action.delete')}
        colour="error"
        onConfirm={remove}
        onClose={close}
      />
    </Card>
  );
};
