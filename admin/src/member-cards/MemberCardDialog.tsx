import { Stack } from '@mui/material';
import { DateInput, SelectInput, TextInput, useGetList } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { nameAccount, namedMeta, type NamedAccount } from '../accounts/AccountName';
import { RecordDialog } from '../components/form/RecordDialog';
import { MoneyInput, PickInput } from '../components/form/inputs';
import { useText } from '../i18n/text';
import type { MemberCard } from './member-card';

const ALL = { page: 1, perPage: 100 };
const BY_ID = { field: 'id', order: 'ASC' } as const;

const Limit = ({ accounts, main }: { accounts: readonly NamedAccount[]; main?: MemberCard }) => {
  const account = useWatch({ name: 'account' }) as number | undefined;
  const currency = main?.currency ?? accounts.find(({ id }) => id === account)?.currency ?? 'TRY';
  return (
    <MoneyInput
      source="limit"
      currency={currency}
      helperText={main ? 'cards.member.limitWithin' : 'cards.member.limitHelp'}
    />
  );
};

const Dates = () => (
  <Stack direction="row" gap={3}>
    <DateInput source="validFrom" fullWidth />
    <DateInput source="validTo" fullWidth />
  </Stack>
);

const Holder = () => (
  <>
    <PickInput source="holder" reference="people" helperText="cards.member.holderHelp" />
    <Stack direction="row" gap={3}>
      <TextInput source="nameOnCard" fullWidth slotProps={{ htmlInput: { maxLength: 80 } }} />
      <TextInput source="kinship" fullWidth slotProps={{ htmlInput: { maxLength: 80 } }} />
    </Stack>
  </>
);

interface MemberCardDialogProps {
  member: number;
  /** A card that is changed. */
  card?: MemberCard;
  /** The card below which one for an additional holder is made. */
  main?: MemberCard;
  onClose: () => void;
}

/** Issues a card for the member or for an additional holder, or changes limit, name and validity of one. */
export const MemberCardDialog = ({ member, card, main, onClose }: MemberCardDialogProps) => {
  const t = useText();
  const { data: accounts = [] } = useGetList<NamedAccount>('accounts', {
    filter: { member },
    pagination: ALL,
    sort: BY_ID,
    meta: namedMeta.meta,
  });
  const title = card ? 'cards.member.edit' : main ? 'cards.member.addHolder' : 'cards.member.issue';
  return (
    <RecordDialog
      resource="member-cards"
      id={card?.id}
      title={t(title)}
      start={main ? { account: main.account, main: main.id } : { member }}
      deletable={false}
      onClose={onClose}
    >
      {!card && !main && (
        <SelectInput
          source="account"
          choices={accounts}
          optionText={nameAccount}
          translateChoice={false}
          helperText={accounts.length === 0 ? 'cards.member.noAccount' : false}
          fullWidth
        />
      )}
      {(main ?? card?.main) ? (
        <Holder />
      ) : (
        <TextInput
          source="nameOnCard"
          helperText={card ? false : 'cards.member.nameHelp'}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 80 } }}
        />
      )}
      <Limit accounts={accounts} main={main ?? (card?.main ? card : undefined)} />
      <Dates />
    </RecordDialog>
  );
};
