import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashOf, pathOf, type FileStorage, type StoredFile } from './storage';

/** Folders and files of a folder; none when it is gone. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
}

/**
 * Contents in a folder of this machine.
 * @param root on the same file system as the folder where files are received, so that a rename takes them over
 */
export function diskStorage(root: string): FileStorage {
  return {
    async put(hash, path) {
      const target = join(root, pathOf(hash));
      await mkdir(dirname(target), { recursive: true });
      const file = await open(path, 'r');
      // A crash right after the rename must not leave a name with nothing behind it.
      await file.sync().finally(() => file.close());
      await rename(path, target);
    },

    async open(hash) {
      const file = await open(join(root, pathOf(hash)), 'r');
      return file.createReadStream();
    },

    remove: (hash) => rm(join(root, pathOf(hash)), { force: true }),

    async *list() {
      for (const first of await namesIn(root)) {
        for (const second of await namesIn(join(root, first))) {
          const folder = join(root, first, second);
          const found = await Promise.all(
            (await namesIn(folder)).map(async (name): Promise<StoredFile | undefined> => {
              const hash = hashOf(name);
              const facts = hash && (await stat(join(folder, name)).catch(() => undefined));
              return hash && facts ? { hash, writtenAt: facts.mtime } : undefined;
            }),
          );
          yield found.filter((file) => file !== undefined);
        }
      }
    },
  };
}
