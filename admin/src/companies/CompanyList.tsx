import { Col, NameCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Company } from '../data/records';
import { ICONS } from '../layout/pages';

export const CompanyList = () => (
  <ListPage
    icon={ICONS.companies}
    sort={{ field: 'name', order: 'ASC' }}
    emptyText="companies.emptyText"
    phone={(company: Company) => ({ title: company.name, text: company.code, end: company.currency })}
  >
    <Table>
      <NameCol source="name" />
      <Col source="code" />
      <Col source="currency" />
      <Col source="taxNumber" />
      <Col source="city" />
      <Col source="timeZone" />
    </Table>
  </ListPage>
);
