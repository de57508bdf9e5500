import { startTestServer } from './postgres';

/** One PostgreSQL and one template for all workers of a run. */
export default async function globalSetup(): Promise<void> {
  const { server, stop } = await startTestServer();
  process.env.ORTAK_TEST_SERVER = JSON.stringify(server);
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = stop;
}
