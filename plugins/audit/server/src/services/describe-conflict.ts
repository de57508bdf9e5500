import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import { compareEdits, type FieldEdit } from '../domain/compare-edits';
import { readChangesSince } from '../repositories/changes-since';

/** What the second of two editors is told, so that nothing is lost silently. */
export interface Conflict {
  readonly resource: string;
  readonly id: number;
  /** The version to save on top of. */
  readonly version: number;
  readonly fields: readonly FieldEdit[];
  /** Who saved in between, newest first. */
  readonly saves: readonly {
    readonly at: string;
    readonly actor: string;
    readonly user: number | null;
    readonly name: string | null;
    readonly fields: readonly string[];
  }[];
}

/**
 * What changed on a record since the version that somebody had opened, beside what they wanted to save.
 * @param stale the record as it stands now, the body that was refused, and the version that it was made from
 */
export async function describeConflict(
  { sql }: Dependencies,
  resource: string,
  stale: {
    readonly record: Readonly<Record<string, unknown>>;
    readonly body: Readonly<Record<string, unknown>>;
    readonly version: number;
  },
): Promise<Conflict> {
  const id = Number(stale.record.id);
  const changes = await readChangesSince(sql, resource, id, stale.version);
  return {
    resource,
    id,
    version: Number(stale.record.version),
    fields: compareEdits(stale.record, stale.body, changes),
    saves: changes.map(({ at, actor, user, name, part, before, after }) => ({
      at,
      actor,
      user,
      name,
      fields:
        part === null ? [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])] : [part],
    })),
  };
}
