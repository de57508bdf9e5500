import { Choice } from '../components/Choice';
import { Col, NameCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import type { Product } from '../data/records';
import { useFormat } from '../i18n/text';
import { ICONS } from '../layout/pages';

const FILTERS: readonly Filter[] = [
  { source: 'active', kind: 'truth' },
  { source: 'currency', kind: 'choice', choices: ['TRY', 'USD', 'EUR', 'GBP'], texts: 'choices.currency' },
];

const VIEWS: readonly View[] = [
  { key: 'all', text: 'views.all', filter: {} },
  { key: 'active', text: 'products.views.active', filter: { active: true } },
  { key: 'inactive', text: 'products.views.inactive', filter: { active: false } },
];

/** What one unit costs, with every digit of the price and its currency. */
export const UnitPrice = ({ product }: { product: Product }) => {
  const format = useFormat();
  return (
    <>
      {format.decimal(product.unitPrice ?? '0')} {product.currency}
    </>
  );
};

const TaxRate = ({ product }: { product: Product }) => <>{useFormat().percent(product.taxRate ?? '0')}</>;

export const ProductList = () => (
  <ListPage
    icon={ICONS.products}
    filters={FILTERS}
    views={VIEWS}
    sort={{ field: 'name', order: 'ASC' }}
    emptyText="products.emptyText"
    phone={(product: Product) => ({
      title: product.name,
      text: product.code,
      end: <UnitPrice product={product} />,
    })}
  >
    <Table>
      <NameCol source="name" />
      <Col source="code" />
      <Col source="measure" render={(product: Product) => <Choice of="measure" value={product.measure} />} />
      <Col source="unitPrice" align="right" render={(product: Product) => <UnitPrice product={product} />} />
      <Col source="taxRate" align="right" render={(product: Product) => <TaxRate product={product} />} />
      <Col
        source="active"
        render={(product: Product) => <Choice of="active" value={product.active ? 'yes' : 'no'} />}
      />
    </Table>
  </ListPage>
);
