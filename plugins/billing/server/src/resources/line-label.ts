import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';

/**
 * What a line is called in the language of whoever asks: by its product's name in that language, as long as it is described by the
 * product's own name. Who has described it in words of their own is quoted.
 */
export const lineLabel: Field = {
  name: 'label',
  type: 'text',
  sql: `coalesce((select nullif(p.labels ->> app.language(), '') from products p where p.id = t.product_id and p.name = t.description),
                 t.description)`,
};
