import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Plain } from './say.mjs';

/** The folder of the checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The folder in which the command was given: relative paths of its arguments count from there. */
export const calledFrom = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);

export const at = (...parts) => join(root, ...parts);

/** Refuses a Node.js that the packages do not accept, before it fails in their midst. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Plain(`Node.js 20.19 or later is needed; this is ${process.versions.node}.`);
  }
}

/** Settings from `.env` beside package.json, where the environment does not have them. */
export function loadDotEnv() {
  const file = at('.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

const require = createRequire(import.meta.url);

/** The compiled settings and database packages, once they are built. */
export function loadBuilt() {
  return { ...require(at('config', 'dist', 'index.js')), ...require(at('database', 'dist', 'index.js')) };
}

const GRACE = 1_000;
const STOPPING = 8_000;

/**
 * Who holds the data folder for longer than a moment: one that is just stopping (its npm was ended, and this is the
 * next start) is waited for. Nobody, when nothing has been built yet.
 */
export async function findHolder() {
  let holderOf;
  try {
    ({ holderOf } = require(at('database', 'dist', 'data-folder.js')));
  } catch {
    return undefined;
  }
  const dataDir = resolve(process.env.ORTAK_DATA_DIR || '.data');
  const since = performance.now();
  for (;;) {
    const holder = holderOf(dataDir);
    const waited = performance.now() - since;
    if (!holder || waited > (holder.stopping ? STOPPING : GRACE)) return holder;
    await new Promise((done) => setTimeout(done, 50));
  }
}
