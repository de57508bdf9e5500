import { expectNone, files, jsonOf } from './house';

interface ContentType {
  readonly collectionName: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: unknown };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

interface Attribute {
  readonly type: string;
  readonly relation?: string;
  readonly useJoinTable?: boolean;
  readonly inversedBy?: string;
  readonly mappedBy?: string;
  readonly configurable?: boolean;
}

const schemas = files.filter((file) => file.endsWith('/schema.json') && file.includes('/content-types/'));
const ours = (attribute: Attribute) => attribute.configurable !== false;

function attributes(pick: (attribute: Attribute, name: string) => boolean): string[] {
  return schemas.flatMap((file) =>
    Object.entries(jsonOf<ContentType>(file).attributes).flatMap(([name, attribute]) =>
      ours(attribute) && pick(attribute, name) ? [`${file}: ${name}`] : [],
    ),
  );
}

describe('content types', () => {
  test('there are some', () => expect(schemas.length).toBeGreaterThan(10));

  test('a to-one relation is a column', () => {
    expectNone(
      attributes(
        ({ relation, useJoinTable, mappedBy }) =>
          /^(many|one)ToOne$/.test(relation ?? '') && mappedBy === undefined && useJoinTable !== false,
      ),
      'Write "useJoinTable": false, so that the relation is an indexed column <name>_id and not a link table; policies and keys need the column.',
    );
  });

  test('a to-many relation is unidirectional', () => {
    expectNone(
      attributes(
        ({ relation, inversedBy, mappedBy }) =>
          relation === 'manyToMany' && (inversedBy ?? mappedBy) !== undefined,
      ),
      'Leave out inversedBy and mappedBy: both sides together make Strapi compute max(order) at every insert.',
    );
  });

  test('no drafts, no content in several languages, no components', () => {
    const drafts = schemas.filter((file) => {
      const { options, pluginOptions, collectionName } = jsonOf<ContentType>(file);
      // The users' own type keeps Strapi's options.
      return (
        collectionName !== 'up_users' &&
        (options?.draftAndPublish !== false || pluginOptions?.i18n !== undefined)
      );
    });
    expectNone(
      drafts,
      'Business data has one state: "options": { "draftAndPublish": false }, and labels in a json attribute.',
    );
    expectNone(
      attributes(({ type }) => type === 'component' || type === 'dynamiczone' || type === 'media'),
      'Lines are content types of their own; files go to private storage behind our own route.',
    );
  });

  test('money and quantities never pass through floats', () => {
    expectNone(
      attributes(({ type }) => type === 'decimal' || type === 'float'),
      'Amounts are "biginteger" (minor units); prices, quantities and rates are "string" holding a decimal.',
    );
  });

  test('tables are plural and lower-case', () => {
    const bad = schemas.filter(
      (file) => !/^([a-z]+_)*([a-z]+s|people|children)$/.test(jsonOf<ContentType>(file).collectionName),
    );
    expectNone(bad, 'A table is called after many of what it holds: invoice_lines.');
  });
});
