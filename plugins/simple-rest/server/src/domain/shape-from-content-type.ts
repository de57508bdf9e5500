import type { Field, FieldType, ManyField, Shape } from './shape';
import type { ResourceDeclaration } from './resource';

/** The parts of Strapi's metadata of a model that a shape needs. */
export interface ModelMetadata {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, ModelAttribute>>;
}

export interface ModelAttribute {
  readonly type: string;
  readonly columnName?: string;
  readonly relation?: string;
  readonly target?: string;
  readonly joinColumn?: { readonly name: string };
  readonly joinTable?: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
  };
  readonly enum?: readonly string[];
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly private?: boolean;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
}

const typeNames: Readonly<Record<string, FieldType>> = {
  increments: 'integer',
  integer: 'integer',
  biginteger: 'bigint',
  string: 'string',
  uid: 'string',
  text: 'text',
  richtext: 'text',
  email: 'email',
  boolean: 'boolean',
  date: 'date',
  datetime: 'instant',
  json: 'json',
  enumeration: 'choice',
};

/** Strapi's own columns that are no business of the API. */
const internal = new Set(['documentId', 'locale', 'publishedAt', 'createdBy', 'updatedBy', 'localizations']);

/** Strings that hold exact decimals are declared as plain strings in Strapi (its own decimal keeps two places only). */
const decimalNames = /(Price|Rate|quantity|Quantity)$/;

/**
 * Makes the shape of a resource from Strapi's metadata and the declaration.
 * @param resourceOf the name of the resource of a content type's uid, or undefined when none is declared
 */
export function shapeFromContentType(
  model: ModelMetadata,
  declaration: ResourceDeclaration,
  resourceOf: (uid: string) => string | undefined,
): Shape {
  const fields = new Map<string, Field>();
  const many = new Map<string, ManyField>();
  const readOnly = new Set(['id', 'version', 'createdAt', 'updatedAt', ...(declaration.readOnly ?? [])]);
  const hidden = new Set(declaration.hidden ?? []);
  const id: Field = { name: 'id', type: 'integer', column: 'id', readOnly: true };
  fields.set('id', id);

  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (internal.has(name) || name === 'id') continue;
    if (attribute.type === 'relation') {
      addRelation(name, attribute);
      continue;
    }
    const type =
      decimalNames.test(name) && attribute.type === 'string' ? 'decimal' : typeNames[attribute.type];
    if (type === undefined) continue;
    fields.set(name, {
      name,
      type,
      column: attribute.columnName ?? name,
      readOnly: readOnly.has(name),
      hidden: hidden.has(name) || attribute.private === true,
      ...(attribute.enum ? { choices: attribute.enum } : {}),
      ...(declaration.aliases?.[name] === undefined ? {} : { aliases: declaration.aliases[name] }),
      ...limits(attribute),
      ...(declaration.forms?.[name] ? { form: declaration.forms[name] } : {}),
    });
  }
  for (const field of declaration.computed ?? []) fields.set(field.name, { ...field, readOnly: true });
  for (const field of declaration.writeOnly ?? []) fields.set(field.name, { ...field, writeOnly: true });
  return { table: `"${model.tableName}"`, fields, many, contentType: true };

  function addRelation(name: string, attribute: ModelAttribute): void {
    const target = resourceOf(attribute.target ?? '');
    if (target === undefined) return;
    if (attribute.joinColumn !== undefined) {
      fields.set(name, {
        name,
        type: 'relation',
        column: attribute.joinColumn.name,
        target,
        readOnly: readOnly.has(name),
        hidden: hidden.has(name),
        required: attribute.required === true,
      });
    } else if (attribute.joinTable !== undefined) {
      many.set(name, {
        name,
        target,
        table: `"${attribute.joinTable.name}"`,
        ownColumn: attribute.joinTable.joinColumn.name,
        targetColumn: attribute.joinTable.inverseJoinColumn.name,
      });
    }
  }
}

function limits(attribute: ModelAttribute): Partial<Field> {
  return {
    required: attribute.required === true,
    unique: attribute.unique === true,
    ...(attribute.min !== undefined ? { min: Number(attribute.min) } : {}),
    ...(attribute.max !== undefined ? { max: Number(attribute.max) } : {}),
    ...(attribute.minLength !== undefined ? { minLength: attribute.minLength } : {}),
    ...(attribute.maxLength !== undefined ? { maxLength: attribute.maxLength } : {}),
    ...(attribute.default !== undefined ? { default: attribute.default } : {}),
  };
}
