import { phone, picture } from '../../support/browser';
import { enter, receiveVisitors, setStage, type Stage } from './stage';

let stage: Stage;
const receive = receiveVisitors(() => stage);

beforeAll(async () => {
  stage = await setStage();
}, 120_000);

afterAll(() => stage?.close());

it('C14 the portal can be installed: a manifest in the reader’s language with icons that are there', async () => {
  const { page } = await receive({ language: 'tr', viewport: phone });
  await page.goto('/login');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Welcome' }).waitFor();
  const path = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const answer = await page.request.get(path);
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await answer.json()) as {
    name: string;
    lang: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({ name: 'Ortak Customer Portal', lang: 'en', display: 'standalone' });
  expect(manifest.icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual(
    expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 512x512']),
  );
  for (const { src } of manifest.icons)
    expect((await page.request.get(src)).headers()['content-type']).toBe('image/png');
  const colours = await page
    .locator('meta[name=theme-color]')
    .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')));
  expect(colours).toEqual(['#ffffff', '#ffffff']);
});

it('C14 X1 without a connection the portal opens and says so; nothing about a person is kept on the device', async () => {
  const { page, context, complaints } = await receive({ language: 'tr', viewport: phone });
  await enter(page, await stage.admit());
  await page.getByText('₺26.592,00', { exact: true }).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // The second load is the worker's: what it fetches is what may be kept.
  await page.reload();
  await page.getByText('₺26.592,00', { exact: true }).waitFor();
  const kept = await page.evaluate(async () => {
    const urls: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname);
    return urls;
  });
  expect(kept).toContain('/');
  expect(kept.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);

  await context.setOffline(true);
  await page.goto('/invoices');
  await page.getByRole('heading', { name: 'Portala ulaşılamıyor' }).waitFor();
  await picture(page, 'portal-offline-phone-tr');
  await context.setOffline(false);
  await page.getByRole('table', { name: 'Faturalar' }).waitFor();
  expect(complaints).toEqual([]);
});

it('C14 a newer portal takes over at the next step, without a page of the older one', async () => {
  const { page } = await receive({ language: 'tr' });
  await enter(page, await stage.admit());
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.getByRole('heading', { name: 'Son belgeler' }).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // What the browser tells the page when the worker of another build has taken over.
  await page.evaluate(() => {
    (window as unknown as { old: boolean }).old = true;
    navigator.serviceWorker.dispatchEvent(new Event('controllerchange'));
  });
  await page.getByRole('link', { name: 'Faturalar' }).first().click();
  await page.getByRole('table', { name: 'Faturalar' }).waitFor();
  await page.waitForFunction(() => !('old' in window));
});
