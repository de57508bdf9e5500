import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { Col, DateCol, MoneyCol, ReferenceCol, StatusCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { groupNumber, type MemberCard } from './member-card';

const STATES = ['issued', 'active', 'blocked', 'lost', 'expired', 'replaced'] as const;

const FILTERS: readonly Filter[] = [
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'company', kind: 'reference', reference: 'companies' },
  { source: 'status', kind: 'choice', choices: STATES, texts: 'status.memberCard' },
  { source: 'kind', kind: 'choice', choices: ['main', 'additional'], texts: 'cards.member' },
  { source: 'validTo', kind: 'dates' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'active', text: 'cards.views.active', filter: { status: 'active' } },
  { key: 'lost', text: 'cards.views.lost', filter: { status: 'lost' } },
];

/** A card is managed where its member's cards are. */
const Number = ({ card }: { card: MemberCard }) => (
  <MuiLink
    component={Link}
    to={`/members/${card.member}/show?tab=banks`}
    data-row-link
    sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular, whiteSpace: 'nowrap' })}
  >
    {groupNumber(card.number)}
  </MuiLink>
);

const Kind = ({ card }: { card: MemberCard }) => {
  const t = useText();
  return card.kind === 'main' ? t('cards.member.main') : card.kinship || t('cards.member.additional');
};

/** The cards that we gave to all members and their additional holders. */
export const MemberCardList = () => (
  <ListPage
    icon={ICONS['member-cards']}
    byCompany
    filters={FILTERS}
    views={VIEWS}
    emptyText="cards.member.emptyListText"
    linked={false}
    phone={(card: MemberCard) => ({
      title: <Number card={card} />,
      text: card.nameOnCard,
      status: <StatusChip noun="memberCard" status={card.status} />,
    })}
  >
    <Table rowClick={false} hiddenColumns={['company', 'validFrom']}>
      <Col source="number" render={(card: MemberCard) => <Number card={card} />} />
      <Col source="nameOnCard" />
      <Col source="kind" render={(card: MemberCard) => <Kind card={card} />} />
      <ReferenceCol source="member" reference="members" />
      <ReferenceCol source="company" reference="companies" />
      <MoneyCol source="limit" />
      <DateCol source="validFrom" />
      <DateCol source="validTo" />
      <StatusCol source="status" noun="memberCard" />
    </Table>
  </ListPage>
);
