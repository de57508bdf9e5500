/**
 * The portal's service worker: it keeps the shell, which is the same for everybody (the page, its scripts, styles, fonts),
 * so that the portal opens and says that there is no connection. Answers of the API never pass through it: nothing about
 * a person is ever kept on the device.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

/** Written by the build (portal/build/installable.ts): a hash of all files, and what the first screen needs. */
declare const SHELL_VERSION: string;
declare const SHELL_FILES: readonly string[];

const PREFIX = 'ortak-shell-';
const NAME = PREFIX + SHELL_VERSION;

const isShellFile = (url: URL): boolean =>
  url.origin === worker.location.origin && url.pathname.startsWith('/assets/');

/** A page of the portal; the console and the API are no business of this worker. */
const isPage = (request: Request, url: URL): boolean =>
  request.mode === 'navigate' &&
  url.origin === worker.location.origin &&
  !/^\/(api|console)(\/|$)/.test(url.pathname);

async function keep(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(NAME);
  const missing: string[] = [];
  for (const url of urls) if (!(await cache.match(url))) missing.push(url);
  await cache.addAll(missing);
}

async function install(): Promise<void> {
  await (await caches.open(NAME)).addAll([new Request('/', { cache: 'reload', credentials: 'omit' })]);
  await keep(SHELL_FILES);
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The network first, so that nobody ever sees yesterday's portal; what is kept only without one. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match('/', { cacheName: NAME });
    if (kept) return kept;
    throw error;
  }
}

/** Names of these files carry a hash of what is in them: one that is kept is never old. */
async function shellFile(request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) await cache.put(request, answer.clone());
  return answer;
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET') return;
  if (isPage(request, url)) event.respondWith(page(request));
  else if (isShellFile(url)) event.respondWith(shellFile(request));
});

// What the first visit loaded before there was a worker: the language that is spoken here, the fonts.
worker.addEventListener('message', (event) => {
  const urls: unknown = event.data;
  if (!Array.isArray(urls)) return;
  const files = urls.filter((url) => typeof url === 'string').filter((url) => isShellFile(new URL(url)));
  event.waitUntil(keep(files).catch(() => undefined));
});
