import { Link as MuiLink } from '@mui/material';
import { nameOfBrand } from '@ortak/kernel/cards';
import { Link } from 'react-router-dom';
import { Col, ReferenceCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import { StatusChip } from '../components/StatusChip';
import { todayIn } from '../data/today';
import { useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { expiryText, stateOfCard, type PaymentCard } from './payment-card';

const FILTERS: readonly Filter[] = [
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  {
    source: 'status',
    kind: 'choice',
    choices: ['active', 'blocked', 'closed'],
    texts: 'status.paymentCard',
  },
  { source: 'expired', kind: 'truth' },
  { source: 'default', kind: 'truth' },
  { source: 'expiresOn', kind: 'dates' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'active', text: 'cards.views.active', filter: { status: 'active', expired: false } },
  { key: 'expired', text: 'cards.views.expired', filter: { expired: true } },
];

/** A card is managed where its member's cards are. */
const Number = ({ card }: { card: PaymentCard }) => {
  const t = useText();
  return (
    <MuiLink
      component={Link}
      to={`/members/${card.member}/show?tab=banks`}
      data-row-link
      aria-label={t('cards.payment.endsWith', { last4: card.last4 })}
      sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular, whiteSpace: 'nowrap' })}
    >
      •••• {card.last4}
    </MuiLink>
  );
};

const State = ({ card }: { card: PaymentCard }) => (
  <StatusChip noun="paymentCard" status={stateOfCard(card, todayIn())} />
);

/** The cards of all members with which they pay; never a number. */
export const PaymentCardList = () => (
  <ListPage
    icon={ICONS['payment-cards']}
    byCompany
    filters={FILTERS}
    views={VIEWS}
    sort={{ field: 'expiresOn', order: 'ASC' }}
    emptyText="cards.payment.emptyListText"
    linked={false}
    phone={(card: PaymentCard) => ({
      title: <Number card={card} />,
      text: `${nameOfBrand(card.brand)} · ${card.holder}`,
      end: expiryText(card.expiryMonth, card.expiryYear),
      status: <State card={card} />,
    })}
  >
    <Table rowClick={false} hiddenColumns={['label']}>
      <Col source="last4" render={(card: PaymentCard) => <Number card={card} />} />
      <Col source="brand" render={(card: PaymentCard) => nameOfBrand(card.brand)} />
      <Col source="holder" />
      <ReferenceCol source="member" reference="members" />
      <ReferenceCol source="company" reference="companies" />
      <Col source="expiresOn" render={(card: PaymentCard) => expiryText(card.expiryMonth, card.expiryYear)} />
      <Col source="status" render={(card: PaymentCard) => <State card={card} />} />
      <Col source="label" />
    </Table>
  </ListPage>
);
