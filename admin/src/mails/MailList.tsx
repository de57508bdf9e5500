import { Col, MomentCol, NameCol, StatusCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter } from '../components/list/filters';
import { StatusChip } from '../components/StatusChip';
import type { Mail } from './mail';
import { ICONS } from '../layout/pages';

const FILTERS: readonly Filter[] = [
  { source: 'state', kind: 'choice', choices: ['queued', 'kept', 'sent', 'failed'], texts: 'status.mail' },
  { source: 'createdAt', kind: 'dates' },
];

export const MailList = () => (
  <ListPage
    icon={ICONS.mails}
    filters={FILTERS}
    emptyText="mails.emptyText"
    phone={(mail: Mail) => ({
      title: mail.subject,
      text: mail.recipient,
      status: <StatusChip noun="mail" status={mail.state} />,
    })}
  >
    <Table>
      <NameCol source="subject" />
      <Col source="recipient" />
      <StatusCol source="state" noun="mail" />
      <MomentCol source="createdAt" />
      <MomentCol source="deliveredAt" />
    </Table>
  </ListPage>
);
