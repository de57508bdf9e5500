import { Col, NameCol, ReferenceCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter } from '../components/list/filters';
import type { Tier } from '../data/records';
import { ICONS } from '../layout/pages';

type TierResource = 'categories' | 'sectors';

/** Categories or sectors: names in tiers, of which a member has any number. */
export const TierList = ({ resource }: { resource: TierResource }) => {
  const filters: readonly Filter[] = [{ source: 'parent', kind: 'reference', reference: resource }];
  return (
    <ListPage
      icon={ICONS[resource]}
      filters={filters}
      sort={{ field: 'order', order: 'ASC' }}
      emptyText={`${resource}.emptyText`}
      phone={(tier: Tier) => ({ title: tier.name, text: tier.code })}
    >
      <Table>
        <NameCol source="name" />
        <Col source="code" />
        <ReferenceCol source="parent" reference={resource} />
        <Col source="order" align="right" />
      </Table>
    </ListPage>
  );
};
