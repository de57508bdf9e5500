import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../support/postgres';

const assets = join(root, 'portal', 'dist', 'assets');
const limit = 250_000;

/** A built file and every file that it imports at once, not lazily. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(join(assets, name), 'utf8');
  for (const [, imported] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
    withImports(String(imported), found);
  return found;
}

it('C14 the first page of the portal needs at most 250 kB of JavaScript (gzip)', () => {
  const page = readFileSync(join(root, 'portal', 'dist', 'index.html'), 'utf8');
  const entry = /src="\/assets\/([\w.-]+\.js)"/.exec(page)?.[1];
  const home = readdirSync(assets).find((name) => /^home-.*\.js$/.test(name));
  const files = new Set([...withImports(String(entry)), ...withImports(String(home))]);
  const bytes = [...files].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
  expect(files.size).toBeGreaterThan(5);
  expect(bytes).toBeLessThanOrEqual(limit);
});
