import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runQuietly } from './children.mjs';
import { inLane } from './lanes.mjs';
import { Plain, step } from './say.mjs';
import { at, root } from './workspace.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.cache', '.data', 'public']);
const stamps = at('.cache', 'build.json');

function* filesBelow(folder, skipped = SKIPPED) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* filesBelow(path, skipped);
    } else yield path;
  }
}

function hashOf(folders, accept) {
  const hash = createHash('sha256');
  hash.update(process.versions.node.split('.')[0]);
  for (const name of ['package-lock.json', 'tsconfig.base.json', 'tsconfig.json']) {
    if (existsSync(at(name))) hash.update(readFileSync(at(name)));
  }
  for (const folder of folders) {
    for (const path of filesBelow(at(folder))) {
      if (accept(path)) hash.update(relative(root, path)).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

const isSource = (path) =>
  /\.(ts|tsx|mts|json|css|html|svg)$/.test(path) && !/\.test\.tsx?$|\.tsbuildinfo$/.test(path);

/** Folders of the projects that tsc -b builds, from the root tsconfig. */
const projects = () =>
  JSON.parse(readFileSync(at('tsconfig.json'), 'utf8')).references.map(({ path }) => path);

/** Removes compiled files whose source is gone: the CMS loads every file that it finds in certain folders. */
function sweep(project) {
  const config = JSON.parse(readFileSync(at(project, 'tsconfig.json'), 'utf8'));
  const { rootDir = 'src', outDir = 'dist' } = config.compilerOptions ?? {};
  const out = at(project, outDir);
  for (const path of filesBelow(out, new Set(['node_modules']))) {
    if (path.endsWith('.tsbuildinfo')) continue;
    const stem = join(at(project, rootDir), relative(out, path)).replace(
      /(\.d\.ts|\.js|\.d\.ts\.map|\.js\.map)$/,
      '',
    );
    const sources = [stem, `${stem}.ts`, `${stem}.tsx`];
    if (!sources.some((source) => existsSync(source))) rmSync(path);
  }
}

async function buildServer() {
  const all = projects();
  const lost = all.some((project) => !existsSync(at(project, 'dist')));
  const { code, said } = await runQuietly(process.execPath, [
    at('node_modules', 'typescript', 'bin', 'tsc'),
    '-b',
    // What tsc noted about its last run would make it believe that a removed dist is still there.
    ...(lost ? ['--force'] : []),
    '--pretty',
    'false',
  ]);
  if (code !== 0) throw new Plain(`TypeScript found errors:\n${said.trim()}`);
  all.forEach(sweep);
}

async function buildSite(name) {
  const { code, said } = await runQuietly(
    process.execPath,
    [at('node_modules', 'vite', 'bin', 'vite.js'), 'build'],
    {
      cwd: at(name),
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (code !== 0) throw new Plain(`Vite could not build ${name}:\n${said.trim()}`);
}

const parts = [
  {
    name: 'server',
    text: 'Building the server',
    hash: () => hashOf(projects(), isSource),
    isThere: () => projects().every((project) => existsSync(at(project, 'dist'))),
    build: buildServer,
  },
  ...['admin', 'portal'].map((name) => ({
    name,
    // The portal's manifests are made by the compiled kernel.
    after: name === 'portal' ? 'server' : undefined,
    text: `Building the ${name === 'admin' ? 'console' : 'portal'}`,
    hash: () => hashOf([name, 'kernel'], (path) => isSource(path) || /\/(public|fonts)\//.test(path)),
    isThere: () => existsSync(at(name, 'dist', 'index.html')) || !existsSync(at(name, 'index.html')),
    build: () => (existsSync(at(name, 'index.html')) ? buildSite(name) : undefined),
  })),
];

function readStamps() {
  try {
    return JSON.parse(readFileSync(stamps, 'utf8'));
  } catch {
    return {};
  }
}

function stamp(name, hash) {
  mkdirSync(at('.cache'), { recursive: true });
  const aside = `${stamps}.${process.pid}`;
  writeFileSync(aside, JSON.stringify({ ...readStamps(), [name]: hash }, null, 2));
  renameSync(aside, stamps);
}

/**
 * Builds what has changed since it was last built: the server by tsc, console and portal by Vite, beside each other. The
 * contents of the sources decide, not their times, so that a fresh checkout or a switched branch is seen rightly.
 */
export async function ensureBuilt(names = ['server', 'admin', 'portal']) {
  const known = readStamps();
  const changed = parts
    .filter(({ name }) => names.includes(name))
    .map((part) => ({ ...part, wanted: part.hash() }))
    .filter(({ name, wanted, isThere }) => known[name] !== wanted || !isThere());
  const jobs = new Map();
  for (const { name, text, after, wanted, build } of changed) {
    const work = async () => {
      await build();
      stamp(name, wanted);
    };
    const before = Promise.resolve(jobs.get(after));
    jobs.set(
      name,
      before.then(() => inLane(() => step(text, work))),
    );
  }
  const built = await Promise.allSettled(jobs.values());
  const failed = built.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}
