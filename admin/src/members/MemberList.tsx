import { Button } from '@mui/material';
import { useMemo } from 'react';
import { CreateButton } from 'react-admin';
import { Link } from 'react-router-dom';
import { Choice } from '../components/Choice';
import { Col, NameCol, ReferenceCol, StatusCol, MomentCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import { PhoneText } from '../components/record/PhoneText';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n/text';
import { LabelsButton } from '../labels/LabelsButton';
import { ICONS } from '../layout/pages';
import { TierChips } from '../tiers/TierChips';
import { BandChip } from '../analyses/BandChip';
import { lastScoreOf, useScoredForms } from '../analyses/last-scores';
import type { Member } from '../data/records';

const FILTERS: readonly Filter[] = [
  { source: 'kind', kind: 'choice', choices: ['corporate', 'individual'], texts: 'choices.memberKind' },
  { source: 'status', kind: 'choice', choices: ['potential', 'active', 'passive'], texts: 'status.member' },
  { source: 'categories_within', kind: 'reference', reference: 'categories' },
  { source: 'sectors_within', kind: 'reference', reference: 'sectors' },
  { source: 'mine', kind: 'truth' },
  { source: 'representative', kind: 'reference', reference: 'users' },
  { source: 'city', kind: 'text' },
  { source: 'parent', kind: 'reference', reference: 'members' },
  { source: 'createdAt', kind: 'dates' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'corporate', text: 'members.views.corporate', filter: { kind: 'corporate' } },
  { key: 'individual', text: 'members.views.individual', filter: { kind: 'individual' } },
  { key: 'mine', text: 'members.views.mine', filter: { mine: true } },
  { key: 'potential', text: 'members.views.potential', filter: { status: 'potential' } },
];

const FirstMember = () => {
  const t = useText();
  return (
    <>
      <CreateButton variant="contained" />
      <Button component={Link} to="/imports/create" variant="outlined">
        {t('members.importThem')}
      </Button>
    </>
  );
};

export const MemberList = () => {
  const forms = useScoredForms();
  const filters = useMemo(
    () => [...FILTERS, ...forms.map(({ source, label }): Filter => ({ source, label, kind: 'scores' }))],
    [forms],
  );
  return (
    <ListPage
      icon={ICONS.members}
      filters={filters}
      actions={<LabelsButton />}
      views={VIEWS}
      sort={{ field: 'name', order: 'ASC' }}
      emptyText="members.emptyText"
      emptyAction={<FirstMember />}
      phone={(member: Member) => ({
        title: member.name,
        text: [member.code, member.city].filter(Boolean).join(' · '),
        status: <StatusChip noun="member" status={member.status} />,
      })}
    >
      <Table
        hiddenColumns={[
          'kind',
          'sectors',
          'email',
          'taxNumber',
          'representative',
          'createdAt',
          ...forms.slice(1).map(({ source }) => source),
        ]}
      >
        <NameCol source="name" />
        <Col source="code" />
        <StatusCol source="status" noun="member" />
        <Col source="kind" render={(member: Member) => <Choice of="memberKind" value={member.kind} />} />
        <Col
          source="categories"
          disableSort
          render={(member: Member) => <TierChips reference="categories" ids={member.categories} />}
        />
        <Col
          source="sectors"
          disableSort
          render={(member: Member) => <TierChips reference="sectors" ids={member.sectors} />}
        />
        <Col source="city" />
        <Col source="phone" render={(member: Member) => <PhoneText number={member.phone} plain />} />
        <Col source="email" />
        <Col source="taxNumber" />
        <ReferenceCol source="representative" reference="users" />
        {forms.map(({ source, code, label }) => (
          <Col
            key={source}
            source={source}
            label={label}
            render={(member: Member) => <BandChip {...lastScoreOf(member, code)} />}
          />
        ))}
        <MomentCol source="createdAt" />
      </Table>
    </ListPage>
  );
};
