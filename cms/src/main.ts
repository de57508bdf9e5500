import { createApplication } from './application';

/**
 * The program: web, worker or both, by ORTAK_ROLE. Prints `ORTAK READY {json}` when it answers requests, and ends
 * cleanly on SIGTERM, on SIGINT, and when the launcher that started it is gone.
 */
async function main(): Promise<void> {
  const strapi = createApplication();

  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code || 1), 4000).unref();
    strapi
      .destroy()
      .then(() => process.exit(code))
      .catch(() => process.exit(1));
  };
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  process.on('disconnect', () => stop(0));

  await strapi.start();
  const ready = { url: strapi.config.get('server.url'), logins: strapi.config.get('ortak.logins', []) };
  process.stdout.write(`ORTAK READY ${JSON.stringify(ready)}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
