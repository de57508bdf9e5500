import { languageCodes, languages } from '@ortak/kernel/i18n';
import { Choice } from '../components/Choice';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import type { Product } from '../data/records';
import { useFormat } from '../i18n/text';
import { UnitPrice } from './ProductList';

/** A product or service that is sold by subscription or alone. */
export const ProductShow = () => {
  const format = useFormat();
  return (
    <RecordPage<Product>
      head={(product) => ({ title: product.name, facts: [product.code] })}
      body={(product) => (
        <Facts>
          <Fact source="unitPrice">
            <UnitPrice product={product} />
          </Fact>
          <Fact source="taxRate">{format.percent(product.taxRate ?? '0')}</Fact>
          <Fact source="measure">
            <Choice of="measure" value={product.measure} />
          </Fact>
          <Fact source="active">
            <Choice of="active" value={product.active ? 'yes' : 'no'} />
          </Fact>
          {languageCodes.map((code) => (
            <Fact key={code} label={languages[code].name}>
              {product.labels?.[code]}
            </Fact>
          ))}
        </Facts>
      )}
    />
  );
};
