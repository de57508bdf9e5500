import { labelField, labelOf, translateKnown } from '@ortak/kernel/i18n';
import type { Resource } from './resource';
import { memberOf } from './compile-filter';
import { isReadable, type ExtraFacts, type Field } from './shape';

/** Parts of an OpenAPI 3.1 description; schemas are JSON Schema 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;
export type Operation = Readonly<Record<string, unknown>>;
/** Path → method (or `parameters`) → what stands there. */
export type Paths = Record<string, Record<string, unknown>>;

const types: Readonly<Record<Field['type'], Schema>> = {
  integer: { type: 'integer' },
  bigint: { type: 'integer', format: 'int64', description: 'Minor units of the currency.' },
  decimal: { type: 'string', pattern: '^-?\\d{1,15}(\\.\\d{1,12})?$' },
  string: { type: 'string' },
  text: { type: 'string' },
  email: { type: 'string', format: 'email' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  json: {},
  choice: { type: 'string' },
  choices: { type: 'array', items: { type: 'string' } },
  relation: { type: 'integer' },
};

function schemaOf(field: Field): Schema {
  const { type, ...rest } = types[field.type] as { type?: string };
  const nullable = field.required === true || type === undefined ? type : [type, 'null'];
  return {
    ...rest,
    ...(nullable === undefined ? {} : { type: nullable }),
    title: labelField('en', field.name),
    ...(field.choices === undefined
      ? {}
      : { enum: field.required === true ? field.choices : [...field.choices, null] }),
    ...(field.target === undefined ? {} : { description: `Id of a record of ${field.target}.` }),
    ...(field.min === undefined ? {} : { minimum: field.min }),
    ...(field.max === undefined ? {} : { maximum: field.max }),
    ...(field.minLength === undefined ? {} : { minLength: field.minLength }),
    ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
    ...(field.default === undefined ? {} : { default: field.default }),
    ...(field.readOnly === true ? { readOnly: true } : {}),
    ...(field.writeOnly === true ? { writeOnly: true } : {}),
  };
}

/** The fields that administrators have added, as keys of `extra`. */
function describeExtra(fields: readonly Field[]): Schema {
  const properties = fields.map((field): [string, Schema] => {
    const { key, type, labels } = field.extra as ExtraFacts;
    const { readOnly: _, enum: values, ...schema } = schemaOf(field);
    const among =
      values === undefined ? {} : type === 'choices' ? { items: { enum: field.choices } } : { enum: values };
    const whole = type === 'integer' ? { description: undefined } : {};
    return [key, { ...schema, ...among, ...whole, title: labelOf(labels, 'en', labels.tr ?? key) }];
  });
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}

/** `plan-items` → `PlanItems`: the name of a resource's schema. */
export const schemaName = (resource: string): string =>
  resource
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

/** The schema of a resource's records, as a reader who sees `visible` fields gets them. */
export function describeRecord(resource: Resource, visible: (name: string) => boolean): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const field of resource.shape.fields.values()) {
    if ((!isReadable(field) && field.writeOnly !== true) || !visible(field.name)) continue;
    if (field.extra !== undefined) continue;
    if (field.name === 'extra' && resource.extra !== undefined) {
      properties.extra = describeExtra(resource.extra.fields.filter(({ name }) => visible(name)));
      continue;
    }
    properties[field.name] = schemaOf(field);
    const given = field.default === undefined && field.readOnly !== true && field.sql === undefined;
    if (field.required === true && given && field.name !== 'id') required.push(field.name);
  }
  for (const { name, target } of resource.shape.many.values()) {
    if (visible(name))
      properties[name] = {
        type: 'array',
        items: { type: 'integer' },
        description: `Ids of records of ${target}.`,
      };
  }
  for (const [name, { resource: lines }] of Object.entries(resource.lines ?? {})) {
    if (visible(name))
      properties[name] = { type: 'array', items: { $ref: `#/components/schemas/${schemaName(lines)}` } };
  }
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}

const query = (name: string, description: string, example: string) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
  example,
});

const pathId = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
const errorAnswer = { $ref: '#/components/responses/Error' };
const errors = (...codes: number[]) => Object.fromEntries(codes.map((code) => [String(code), errorAnswer]));
const json = (schema: Schema) => ({ 'application/json': { schema } });

/** Filters that are no fields: one's own members, and what a resource declares. */
function ownFilters(resource: Resource, app: 'console' | 'portal'): string {
  if (app === 'portal') return '';
  const mine =
    memberOf(resource) === undefined ? '' : ', mine (true: of the members whom the caller looks after)';
  const declared = Object.entries(resource.conditions ?? {}).map(
    ([name, { target }]) => `, ${name} (id of a record of ${target})`,
  );
  return mine + declared.join('');
}

/** The routes of a resource in one of the two applications. */
export function describePaths(resource: Resource, app: 'console' | 'portal'): Paths {
  const { name } = resource;
  const title = translateKnown('en', `api.resources.${name}`) ?? name;
  const ref = { $ref: `#/components/schemas/${app === 'portal' ? 'Portal' : ''}${schemaName(name)}` };
  const base = `/api/${app}/${name}`;
  const operation = (action: string, summary: string, more: object): Operation => ({
    operationId: `${app}.${name}.${action}`,
    tags: [title],
    summary,
    security: [{ bearer: [] }],
    ...more,
  });
  const record = { description: 'The record.', content: json(ref) };
  const offers = (action: Resource['actions'][number]): boolean =>
    app === 'portal'
      ? ['list', 'view', ...(resource.portal?.actions ?? [])].includes(action)
      : resource.actions.includes(action);
  const filters = [
    query(
      'filter',
      `JSON object: field, field_gte, _lte, _gt, _lt, _neq, _contains, _isnull, extra.<key>, q, id${ownFilters(resource, app)}`,
      '{"q":"isik"}',
    ),
    query('sort', 'JSON array: field and ASC or DESC', '["id","ASC"]'),
  ];
  const collection: Record<string, Operation> = {};
  const single: Record<string, Operation> = {};
  if (offers('list')) {
    collection.get = operation('list', `List ${title}`, {
      parameters: [
        ...filters,
        query('range', 'JSON array: first and last row', '[0,24]'),
        query('embed', 'JSON array of to-one relations', '[]'),
        query('count', '`exact` counts beyond 10,000', 'exact'),
      ],
      responses: {
        '200': {
          description: 'A page of records.',
          headers: {
            'Content-Range': { schema: { type: 'string' }, description: `${name} 0-24/7043` },
            'X-Total-Estimated': {
              schema: { type: 'string' },
              description: '`true` when the total is an estimate',
            },
          },
          content: json({ type: 'array', items: ref }),
        },
        ...errors(400, 401, 403),
      },
    });
  }
  if (offers('view'))
    single.get = operation('view', `One record of ${title}`, {
      parameters: [query('embed', 'JSON array of to-one relations', '[]')],
      responses: { '200': record, ...errors(400, 401, 403, 404) },
    });
  if (offers('create'))
    collection.post = operation('create', `Create in ${title}`, {
      requestBody: { required: true, content: json(ref) },
      responses: { '201': record, ...errors(400, 401, 403, 409, 422) },
    });
  if (offers('edit'))
    single.put = operation('edit', `Change in ${title}`, {
      requestBody: {
        required: true,
        content: json({
          type: 'object',
          description: 'Absent keys keep their value; a stale `version` is a 409.',
        }),
      },
      responses: { '200': record, ...errors(400, 401, 403, 404, 409, 422) },
    });
  if (offers('delete'))
    single.delete = operation('delete', `Delete from ${title}`, {
      responses: { '200': record, ...errors(401, 403, 404, 409) },
    });
  const paths: Paths = {};
  if (Object.keys(collection).length > 0) paths[base] = collection;
  if (Object.keys(single).length > 0) paths[`${base}/{id}`] = { parameters: [pathId], ...single };
  if (offers('export')) {
    paths[`${base}/export`] = {
      get: operation('export', `Every row of ${title} as a file`, {
        parameters: [
          ...filters,
          { name: 'format', in: 'query', schema: { type: 'string', enum: ['csv', 'xlsx'], default: 'csv' } },
          query('columns', 'JSON array of fields', '["id"]'),
        ],
        responses: {
          '200': {
            description: 'The file.',
            content: {
              'text/csv': {},
              'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {},
            },
          },
          ...errors(400, 401, 403, 422),
        },
      }),
    };
  }
  return paths;
}
