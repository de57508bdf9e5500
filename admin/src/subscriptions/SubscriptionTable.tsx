import { ReferenceField } from 'react-admin';
import { Choice } from '../components/Choice';
import { Col, DateCol, NameCol, ReferenceCol, StatusCol } from '../components/columns';
import { Table } from '../components/list/Table';
import type { PhoneRow } from '../components/list/PhoneList';
import { StatusChip } from '../components/StatusChip';
import type { Subscription } from '../data/records';
import { Period } from './Period';

const titleOf = (one: Subscription): string => one.number || `#${one.id}`;

/** A subscription's row on a narrow screen. */
export const subscriptionPhone = (one: Subscription): PhoneRow => ({
  title: one.subject || titleOf(one),
  text: (
    <>
      {titleOf(one)} ·{' '}
      {one.member && <ReferenceField record={one} source="member" reference="members" link={false} />}
    </>
  ),
  status: <StatusChip noun="subscription" status={one.status} />,
});

/** Subscriptions as a table; what the page around it says already is left out. */
export const SubscriptionTable = ({ of }: { of?: 'member' | 'account' }) => (
  <Table hiddenColumns={['company', 'end', 'timing', 'alignment']}>
    <NameCol source="number" of={titleOf} />
    {!of && <ReferenceCol source="member" reference="members" />}
    <Col source="subject" />
    <StatusCol source="status" noun="subscription" />
    <ReferenceCol source="company" reference="companies" />
    <Col
      source="period"
      label="resources.subscriptions.fields.interval"
      render={(one: Subscription) => <Period period={one.period} interval={one.interval} />}
    />
    <Col source="timing" render={(one: Subscription) => <Choice of="timing" value={one.timing} />} />
    <Col source="alignment" render={(one: Subscription) => <Choice of="alignment" value={one.alignment} />} />
    <DateCol source="start" />
    <DateCol source="end" />
    <DateCol source="nextInvoice" />
  </Table>
);
