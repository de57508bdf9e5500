import { Refusal, type FieldError } from '@ortak/kernel/api';
import { composeKey, numberKeys, orderByNeed, readKey } from '../domain/definition-keys';
import type { Dependencies, Resource } from '../domain/resource';
import type { DefinitionItem, DefinitionPart, Definitions } from './definitions';
import { readRecords } from './read-records';
import type { Registry } from './registry';
import { prepareRecords, storeRecords } from './write-records';

/** How the records of a resource travel. */
export interface ResourceDefinition {
  readonly resource: string;
  /**
   * The field by which a record is recognised: `code`. Records without a value in it stay at home. Several fields make a key
   * together (`members/risk`) and do not stand in the item themselves.
   */
  readonly key: string | readonly string[];
  readonly after?: readonly string[];
  /** Fields that do not travel: what belongs to this installation. */
  readonly without?: readonly string[];
  /** Which records travel. */
  readonly only?: (record: Readonly<Record<string, unknown>>) => boolean;
  /** Makes of an item what can travel: in one form, and without ids in values that are no relations. */
  readonly tidy?: (item: DefinitionItem) => DefinitionItem;
  /** The key of the item of the same part that this one needs to stand before it. */
  readonly needs?: (item: DefinitionItem) => string | null;
  /** Fields that may be written and are not read: what they do is not a value. */
  readonly also?: readonly string[];
}

type Keys = ReadonlyMap<
  string,
  { readonly byId: ReadonlyMap<number, string>; readonly byKey: ReadonlyMap<string, number> }
>;

const never = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/**
 * Makes a part of the definitions out of a declared resource: its own fields travel, relations to other definitions by their
 * keys, and writing goes by the rules of the resource, so that an import can nothing that the API cannot.
 */
export function definitionOf(
  registry: Registry,
  definitions: Definitions,
  { resource: name, key, after, without = [], only, tidy, needs, also = [] }: ResourceDefinition,
): DefinitionPart {
  const identity = typeof key === 'string' ? [key] : key;
  const left = new Set([...without, ...never, ...identity]);

  /** The keys of records by their ids; what has no name has no key. */
  const keysOf = (records: ReadonlyMap<number, Record<string, unknown>>): Map<number, string> => {
    const named = [...records].filter(([, record]) =>
      identity.every((field) => typeof record[field] === 'string' && record[field] !== ''),
    );
    const texts = named.map(([, record]) => identity.map((field) => record[field] as string));
    const keys = typeof key === 'string' ? texts.map(([text]) => text as string) : texts.map(composeKey);
    const own = typeof key === 'string' ? keys : numberKeys(keys);
    return new Map(named.map(([id], at) => [id, own[at] as string]));
  };

  /** The fields that a new record's key says. */
  const fieldsOf = (own: string): Record<string, string> | null => {
    const values = typeof key === 'string' ? [own] : readKey(own, identity.length);
    return values && Object.fromEntries(identity.map((field, at) => [field, values[at] as string]));
  };

  const travels = ({ name: field, target }: { readonly name: string; readonly target?: string }): boolean =>
    !left.has(field) && definitions.get(target ?? '')?.ids !== undefined;

  const relationsOf = (resource: Resource) => [
    ...[...resource.shape.fields.values()].flatMap((field) =>
      field.type === 'relation' && field.target !== undefined && travels(field)
        ? [{ field: field.name, target: field.target, many: false }]
        : [],
    ),
    ...[...resource.shape.many.values()].flatMap((field) =>
      !travels(field) ? [] : [{ field: field.name, target: field.target, many: true }],
    ),
  ];

  /** Fields that are plain values of the record. */
  const valuesOf = (resource: Resource): string[] =>
    [...resource.shape.fields.values()]
      .filter(
        (field) =>
          !left.has(field.name) &&
          field.type !== 'relation' &&
          field.column !== undefined &&
          field.readOnly !== true &&
          field.hidden !== true &&
          field.writeOnly !== true,
      )
      .map((field) => field.name);

  async function readKeys(dependencies: Dependencies, targets: readonly string[]): Promise<Keys> {
    const found = new Map<string, { byId: Map<number, string>; byKey: ReadonlyMap<string, number> }>();
    for (const target of new Set(targets)) {
      const byKey = (await definitions.get(target)?.ids?.(dependencies)) ?? new Map<string, number>();
      found.set(target, { byId: new Map([...byKey].map(([own, id]) => [id, own])), byKey });
    }
    return found;
  }

  async function readAll(dependencies: Dependencies): Promise<Map<number, Record<string, unknown>>> {
    const resource = registry.need(name);
    const rows = await dependencies.sql.rows<{ id: number }>(
      `select id from ${resource.shape.table} order by id`,
    );
    const records = await readRecords(
      registry,
      dependencies,
      resource,
      rows.map(({ id }) => Number(id)),
    );
    return new Map([...records].filter(([, record]) => only?.(record) ?? true));
  }

  return {
    name,
    ...(after === undefined ? {} : { after }),
    async ids(dependencies) {
      return new Map([...keysOf(await readAll(dependencies))].map(([id, own]) => [own, id]));
    },
    async read(dependencies) {
      const resource = registry.need(name);
      const relations = relationsOf(resource);
      const keys = await readKeys(
        dependencies,
        relations.map(({ target }) => target),
      );
      const fields = valuesOf(resource);
      const records = await readAll(dependencies);
      return [...keysOf(records)]
        .map(([id, own]): DefinitionItem => {
          const record = records.get(id) ?? {};
          const item: Record<string, unknown> = {};
          for (const field of fields) item[field] = record[field] ?? null;
          for (const { field, target, many } of relations) {
            const byId = keys.get(target)?.byId;
            const value = record[field];
            item[field] = many
              ? ((value ?? []) as number[]).flatMap((id) => byId?.get(id) ?? []).sort()
              : (byId?.get(value as number) ?? null);
          }
          return tidy ? tidy({ ...item, key: own }) : { ...item, key: own };
        })
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    async apply(dependencies, { added, changed }) {
      const resource = registry.need(name);
      const relations = relationsOf(resource);
      const keys = await readKeys(
        dependencies,
        relations.map(({ target }) => target),
      );
      const ids = new Map([...keysOf(await readAll(dependencies))].map(([id, own]) => [own, id]));
      const errors: FieldError[] = [];
      const known = new Set([...valuesOf(resource), ...relations.map(({ field }) => field), ...also]);
      const given = [...added, ...changed];
      const places = new Map(given.map(({ key: own }, index) => [own, index]));
      const ordered = needs ? orderByNeed(given, needs) : given;
      /** Where an error belongs: the fields of the key are the item's key. */
      const placed = (at: number, path: string): string => {
        const [first = ''] = path.split('.');
        const own = ordered[at]?.key ?? '';
        return `${places.get(own) ?? at}.${identity.includes(first) ? 'key' : path}`;
      };
      const inputs = ordered.map((item) => {
        const index = places.get(item.key);
        const { key: own, ...rest } = item;
        const body: Record<string, unknown> = {};
        for (const [field, value] of Object.entries(rest)) {
          const relation = relations.find((one) => one.field === field);
          if (!known.has(field))
            errors.push({ path: `${index}.${field}`, code: 'unknownKey', params: { key: field } });
          else if (relation === undefined || value === null) body[field] = value;
          else {
            const byKey = keys.get(relation.target)?.byKey;
            const asked = Array.isArray(value) ? (value as unknown[]) : [value];
            const found = asked.map((one) => byKey?.get(String(one)));
            if (found.includes(undefined)) errors.push({ path: `${index}.${field}`, code: 'notReferenced' });
            body[field] = relation.many ? found : found[0];
          }
        }
        const id = ids.get(own);
        if (id !== undefined) return { id, body };
        const fields = fieldsOf(own);
        if (fields === null) errors.push({ path: `${index}.key`, code: 'notDefinitionKey' });
        return { body: { ...body, ...fields } };
      });
      if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
      const prepared = await prepareRecords(registry, dependencies, resource, inputs);
      const wrong = prepared.writes.flatMap((write, index) =>
        write.errors.map((error) => ({ ...error, path: placed(index, error.path) })),
      );
      if (wrong.length > 0) throw new Refusal(400, 'invalidFields', { count: wrong.length }, wrong);
      await storeRecords(registry, dependencies, prepared);
    },
  };
}
