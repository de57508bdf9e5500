import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { System } from '@ortak/database';
import { lockUnreferenced } from '../repositories/versions';
import type { FileStorage } from '../storage/storage';

/** Removes those of the contents that no version refers to any more. */
export async function deleteContents(
  { system, storage }: { system: System; storage: FileStorage },
  hashes: readonly string[],
): Promise<void> {
  if (hashes.length === 0) return;
  await system.transaction(async (sql) => {
    const unreferenced = await lockUnreferenced(sql, hashes);
    await Promise.all(unreferenced.map((hash) => storage.remove(hash)));
  });
}

const hour = 60 * 60 * 1000;

/**
 * Removes what a program left that was killed between a file and its row: contents that nothing refers to, a day after
 * they were written, and half-received files after an hour.
 * @param now the machine's time: it is compared with the times of files
 */
export async function deleteOrphans(
  dependencies: { system: System; storage: FileStorage; incoming: string },
  now: number,
): Promise<void> {
  for await (const batch of dependencies.storage.list()) {
    const old = batch.filter(({ writtenAt }) => now - writtenAt.getTime() > 24 * hour);
    await deleteContents(
      dependencies,
      old.map(({ hash }) => hash),
    );
  }
  const { incoming } = dependencies;
  const names = await readdir(incoming).catch(() => []);
  await Promise.all(
    names.map(async (name) => {
      const path = join(incoming, name);
      const facts = await stat(path).catch(() => undefined);
      if (facts && now - facts.mtimeMs > hour) await rm(path, { recursive: true, force: true });
    }),
  );
}
