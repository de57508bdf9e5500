import { Stack } from '@mui/material';
import { cardBrands, nameOfBrand } from '@ortak/kernel/cards';
import { BooleanInput, SelectInput, TextInput, useGetList } from 'react-admin';
import { RecordDialog } from '../components/form/RecordDialog';
import { PickInput } from '../components/form/inputs';
import { useText } from '../i18n/text';
import { ExpiryInput } from './ExpiryInput';
import { NumberInput } from './NumberInput';
import type { PaymentCard, VaultKind } from './payment-card';

const BRANDS = cardBrands.map((id) => ({ id, name: nameOfBrand(id) }));
const STATES = ['active', 'blocked', 'closed'] as const;
const TWO = { page: 1, perPage: 2 };
const BY_ID = { field: 'id', order: 'ASC' } as const;

const TokenInputs = () => (
  <>
    <TextInput source="token" fullWidth required slotProps={{ htmlInput: { autoComplete: 'off' } }} />
    <Stack direction="row" gap={3}>
      <SelectInput source="brand" choices={BRANDS} translateChoice={false} fullWidth required />
      <TextInput
        source="last4"
        fullWidth
        required
        slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
      />
    </Stack>
  </>
);

interface PaymentCardDialogProps {
  member: number;
  card?: PaymentCard;
  vault: VaultKind;
  onClose: () => void;
}

/** Adds a card, or changes what may change of one: everything but its number. */
export const PaymentCardDialog = ({ member, card, vault, onClose }: PaymentCardDialogProps) => {
  const t = useText();
  const { total = 0 } = useGetList('companies', { pagination: TWO, sort: BY_ID });
  return (
    <RecordDialog
      resource="payment-cards"
      id={card?.id}
      title={t(card ? 'cards.payment.edit' : 'cards.payment.add')}
      start={{ member }}
      deletable={false}
      onClose={onClose}
    >
      {!card && (vault.kind === 'provider' ? <TokenInputs /> : <NumberInput />)}
      <TextInput
        source="holder"
        fullWidth
        required
        slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 120 } }}
      />
      <Stack direction="row" gap={3}>
        <ExpiryInput />
        {card ? (
          <SelectInput
            source="status"
            choices={STATES.map((id) => ({ id, name: t(`status.paymentCard.${id}`) }))}
            translateChoice={false}
            required
            fullWidth
          />
        ) : (
          <TextInput source="label" fullWidth slotProps={{ htmlInput: { maxLength: 120 } }} />
        )}
      </Stack>
      {card && <TextInput source="label" fullWidth slotProps={{ htmlInput: { maxLength: 120 } }} />}
      {!card && total > 1 && (
        <PickInput source="company" reference="companies" helperText="cards.payment.companyHelp" />
      )}
      <BooleanInput source="default" defaultValue={false} helperText="cards.payment.defaultHelp" />
    </RecordDialog>
  );
};
