import type { FieldType } from './definition';

/**
 * A stored value as another type would be written: a number as text, one choice as a list of one. Whether it fits is
 * checkValue's question.
 */
export function castForm(value: unknown, to: FieldType): unknown {
  switch (to) {
    case 'choices':
      return Array.isArray(value) ? value : [value];
    case 'integer':
    case 'money':
    case 'member':
    case 'file':
      return typeof value === 'string' && /^-?\d{1,15}(\.0+)?$/.test(value) ? Number(value) : value;
    case 'decimal':
      return value;
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    default:
      if (Array.isArray(value)) return value.length === 1 ? value[0] : value;
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  }
}
