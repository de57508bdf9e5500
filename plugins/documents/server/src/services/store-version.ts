import type { Actor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { holdContent, insertVersion } from '../repositories/versions';
import type { FileStorage } from '../storage/storage';
import type { UploadedFile } from './store-upload';

/**
 * Takes a received file over as the next version of a document: the content first, its row after, both within the
 * caller's transaction. When that ends badly the content is an orphan, which a job removes.
 * @returns the number of the version
 * @throws Refusal 404 when the caller may not change the document
 */
export async function storeVersion(
  { sql, actor, storage }: { sql: Sql; actor: Actor; storage: FileStorage },
  document: number,
  file: UploadedFile,
  note: string | null,
): Promise<number> {
  const found = await sql.one(`select id from documents where id = $1 for update`, [document]);
  if (found === undefined) throw new Refusal(404, 'notFound');
  await holdContent(sql, file.hash);
  await storage.put(file.hash, file.path, file.size);
  const { hash, name, type, size } = file;
  const user = actor.kind === 'system' ? null : actor.user;
  return insertVersion(sql, { document, hash, name, type, size, note, user });
}
