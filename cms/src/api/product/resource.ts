import { isCurrency } from '@ortak/kernel/money';
import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';

/** What we sell. Its price and tax rate are what a new line begins with. */
export const products: ResourceDeclaration = {
  name: 'products',
  uid: 'api::product.product',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(t."code" || ' ' || t."name")`,
  sort: ['name', 'ASC'],
  label: 'name',
  hooks: {
    async prepare(_dependencies, writes) {
      for (const { values, errors } of writes) {
        if (typeof values.currency === 'string' && !isCurrency(values.currency))
          errors.push({ path: 'currency', code: 'notCurrency' });
        if (typeof values.taxRate === 'string' && Number(values.taxRate) > 100)
          errors.push({ path: 'taxRate', code: 'tooLarge', params: { max: 100 } });
        for (const name of ['taxRate', 'unitPrice']) {
          if (typeof values[name] === 'string' && (values[name] as string).startsWith('-'))
            errors.push({ path: name, code: 'negative' });
        }
      }
    },
  },
  portal: { area: 'profile', fields: ['id', 'code', 'name', 'labels', 'measure', 'extra'] },
};
