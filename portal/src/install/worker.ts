import { isPreview } from '../session/preview';

let renewed = false;

/** Whether a newer portal has taken over since this page was loaded: the next step loads it. */
export const isRenewed = (): boolean => renewed;

/** An hour: how often an open portal asks for a newer one when somebody comes back to it. */
const BETWEEN_LOOKS = 3_600_000;

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  const hadOne = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    renewed = hadOne;
  });
  const registration = await serviceWorker.register('/worker.js');
  const { active } = await serviceWorker.ready;
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/assets/`));
  active?.postMessage(loaded);
  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - looked < BETWEEN_LOOKS) return;
    looked = performance.now();
    registration.update().catch(() => undefined);
  });
}

/** Keeps the portal's shell on this device, once the page has loaded. Without it everything works as before. */
export const registerWorker = (): void => {
  if (!import.meta.env.PROD || isPreview || !('serviceWorker' in navigator)) return;
  const begin = (): void => void register().catch(() => undefined);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
  // A file of the older portal is gone from the server: the page that asked for it is loaded anew, once.
  addEventListener('vite:preloadError', (event) => {
    if (!renewed) return;
    event.preventDefault();
    location.reload();
  });
};
