import { allows } from '@ortak/kernel/access';
import type { Dependencies, Resource, Write } from '../domain/resource';
import type { Registry } from './registry';

interface Target {
  readonly id: number;
  /** None, for what belongs to no member. */
  readonly member: number | null;
  readonly company: number | null;
}

/** Whether records of a resource belong to a member: what can be hung on them is seen with the member. */
function leadsToMember(resource: Resource | undefined): resource is Resource {
  if (resource === undefined || resource.virtual !== undefined) return false;
  return resource.name === 'members' || resource.shape.fields.get('member')?.target === 'members';
}

async function findTargets(
  { sql }: Dependencies,
  resource: Resource,
  ids: readonly number[],
): Promise<Map<number, Target>> {
  const column = (name: string) => resource.shape.fields.get(name)?.column;
  const member = resource.name === 'members' ? 'id' : column('member');
  const owner = member === undefined ? 'null::int' : `t."${member}"`;
  const company = column('company');
  const rows = await sql.rows<Target>(
    `select t.id, ${owner} as member, ${company === undefined ? 'null::int' : `t."${company}"`} as company
     from ${resource.shape.table} t where t.id = any($1::int[])`,
    [ids],
  );
  return new Map(rows.map((row) => [Number(row.id), row]));
}

/** A member alone is a target too: what hangs on the member itself. */
function readTarget(write: Write): { resource: string; record: number } | undefined {
  const { values, errors } = write;
  if (values.resource === undefined || values.resource === null) {
    if (typeof values.record === 'number') errors.push({ path: 'resource', code: 'required' });
    else if (typeof values.member === 'number') return { resource: 'members', record: values.member };
    else errors.push({ path: 'resource', code: 'required' }, { path: 'record', code: 'required' });
    return undefined;
  }
  if (typeof values.record === 'number') return { resource: String(values.resource), record: values.record };
  if (!errors.some(({ path }) => path === 'record')) errors.push({ path: 'record', code: 'required' });
  return undefined;
}

function refuseMove({ before, values, errors }: Write): void {
  for (const name of ['resource', 'record', 'member']) {
    if (name in values && values[name] !== before?.[name]) errors.push({ path: name, code: 'readOnly' });
  }
}

/** What hangs on something commercial belongs to its company. */
function setCompany({ values, errors }: Write, { company }: Target): void {
  if (company === null) return;
  if (typeof values.company === 'number' && values.company !== company)
    errors.push({ path: 'company', code: 'notReferenced' });
  values.company = company;
}

/**
 * For what hangs on other records by `resource` and `record` (notes, interactions, documents): fills in the member and
 * company of what it hangs on. It stays where it is; other records move it along (triggers of the database).
 * One statement for each kind of record, whatever the number of writes.
 * @param writes new ones need `resource` and `record`, or `member` alone; errors stand in each write
 * @param memberless resources of no member that something may hang on all the same: the files of a page
 */
export async function resolveTargets(
  registry: Registry,
  dependencies: Dependencies,
  writes: readonly Write[],
  memberless: readonly string[] = [],
): Promise<void> {
  const { actor } = dependencies;
  const asked = new Map<string, { write: Write; record: number }[]>();
  for (const write of writes) {
    if (write.id !== undefined) {
      refuseMove(write);
      if ('company' in write.values && write.values.company !== write.before?.company)
        write.errors.push({ path: 'company', code: 'readOnly' });
      continue;
    }
    const target = readTarget(write);
    if (target === undefined) continue;
    const { resource, record } = target;
    const found = registry.get(resource);
    const open =
      found !== undefined &&
      (leadsToMember(found) || memberless.includes(resource)) &&
      (actor.kind !== 'staff' || allows(actor.rights, found.area ?? resource));
    if (!open) {
      write.errors.push({ path: 'resource', code: 'notTarget' });
      continue;
    }
    const list = asked.get(resource) ?? [];
    list.push({ write, record });
    asked.set(resource, list);
  }
  for (const [resource, references] of asked) {
    const ids = [...new Set(references.map(({ record }) => record))];
    const targets = await findTargets(dependencies, registry.need(resource), ids);
    for (const { write, record } of references) {
      const target = targets.get(record);
      const path = 'record' in write.values ? 'record' : 'member';
      if (target === undefined) write.errors.push({ path, code: 'notReferenced' });
      else {
        if (typeof write.values.member === 'number' && write.values.member !== target.member)
          write.errors.push({ path: 'member', code: 'otherMember' });
        Object.assign(write.values, { resource, record, member: target.member });
        setCompany(write, target);
      }
    }
  }
}
