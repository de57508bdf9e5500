import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, normalize, sep } from 'node:path';
import type { Context, Next } from 'koa';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

interface App {
  readonly base: string;
  readonly folder: string;
}

const folderOf = (name: string): string =>
  join(dirname(require.resolve(`@ortak/${name}/package.json`)), 'dist');

/** The console under /console and the portal under /: built files, and index.html for every other path of theirs. */
const apps: readonly App[] = [
  { base: '/console', folder: folderOf('admin') },
  { base: '', folder: folderOf('portal') },
];

/** The house has three doors: the API and the two apps. Strapi's own panel, uploads and their APIs stay locked. */
const api = /^\/api(\/|$)/;

async function sendPage(ctx: Context, app: App): Promise<boolean> {
  const page = await readFile(join(app.folder, 'index.html'), 'utf8').catch(() => undefined);
  if (page === undefined) return false;
  ctx.type = types['.html'] as string;
  ctx.set('Cache-Control', 'no-cache');
  ctx.body = page.replaceAll('__CSP_NONCE__', ctx.state.nonce as string);
  return true;
}

async function sendFile(ctx: Context, app: App, path: string): Promise<boolean> {
  const type = types[extname(path)];
  const file = normalize(join(app.folder, path));
  if (type === undefined || !file.startsWith(app.folder + sep)) return false;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  ctx.type = type;
  ctx.length = found.size;
  // Vite puts a content hash into the names of assets, so these never change.
  ctx.set('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  ctx.body = ctx.method === 'HEAD' ? '' : createReadStream(file);
  return true;
}

export default () => async (ctx: Context, next: Next) => {
  if (api.test(ctx.path)) return next();
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
    ctx.status = 404;
    return;
  }
  const app = apps.find(
    ({ base }) => base === '' || ctx.path === base || ctx.path.startsWith(`${base}/`),
  ) as App;
  const path = ctx.path.slice(app.base.length) || '/';
  if (extname(path) !== '' && path !== '/index.html') {
    if (!(await sendFile(ctx, app, path))) ctx.status = 404;
    return;
  }
  if (!(await sendPage(ctx, app))) ctx.status = 404;
};
