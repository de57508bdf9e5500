import { unpackChromium } from './browser';
import { startTestServer } from './postgres';

/** One PostgreSQL, one template and one browser for all workers of a run. */
export default async function globalSetup(): Promise<void> {
  // Unpacked here, once: two workers that unpack it at the same time start a file that is still being written.
  process.env.CHROMIUM_PATH ??= await unpackChromium();
  const { server, stop } = await startTestServer();
  process.env.ORTAK_TEST_SERVER = JSON.stringify(server);
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = stop;
}
