import { keepHosts } from './app-hosts';
import { unpackChromium } from './browser';
import { startTestServer } from './postgres';

/** One PostgreSQL, one template, one browser and the hosts of apps, for all workers of a run. */
export default async function globalSetup(): Promise<void> {
  const running = globalThis as { stopTestServer?: () => Promise<void> };
  // Unpacked here, once: two workers that unpack it at the same time start a file that is still being written.
  process.env.CHROMIUM_PATH ??= await unpackChromium();
  // Measurements are of a program that has run nothing before.
  const hosts = process.env.ORTAK_BENCH ? undefined : await keepHosts();
  if (hosts !== undefined) process.env.ORTAK_TEST_HOSTS = hosts.address;
  try {
    const { server, stop } = await startTestServer();
    process.env.ORTAK_TEST_SERVER = JSON.stringify(server);
    running.stopTestServer = async () => {
      await hosts?.close();
      await stop();
    };
  } catch (error) {
    await hosts?.close();
    throw error;
  }
}
