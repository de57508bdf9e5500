import { createRequire } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * Serves the apps of tests, one after the other: the packages that the app stands on take seconds to load, and are
 * loaded once. Our own program is loaded anew for every app, so that nothing that it remembers goes over to the next.
 */
const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'cms', 'dist', 'src', 'application.js');
const given = { ...process.env };

let strapi;

const isOurs = (file) => file.startsWith(root + sep) && !file.includes(`${sep}node_modules${sep}`);

/** Forgets our own modules, and that others have asked for them. */
function forgetProgram() {
  for (const file of Object.keys(require.cache).filter(isOurs)) delete require.cache[file];
  for (const module of Object.values(require.cache))
    module.children = module.children.filter(({ filename }) => !isOurs(filename));
}

async function start(environment) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, given, environment);
  strapi = require(program).createApplication();
  await strapi.start();
  return {};
}

/** What keeps this program awake beside the channel to who started it. */
const held = () => process.getActiveResourcesInfo().filter((name) => name !== 'PipeWrap');

/** Ends the app. @returns what it has left open, which makes this program useless for another one */
async function end() {
  // Closes with the process, says the program; here the process goes on.
  const { pool } = strapi.plugin('access').service('system');
  await strapi.destroy();
  await pool.end();
  strapi = undefined;
  forgetProgram();
  for (let tries = 0; tries < 25 && held().length > 0; tries += 1) await wait(20);
  return { left: held() };
}

process.on('message', (message) => {
  (message.start ? start(message.start) : end()).then(
    (answer) => process.send(answer),
    (error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));

// Strapi takes every listener off the process when it ends; those that this program stands on stay.
const standing = new Set(process.eventNames().flatMap((name) => process.rawListeners(name)));
process.removeAllListeners = () => {
  for (const name of process.eventNames())
    for (const listener of process.rawListeners(name))
      if (!standing.has(listener)) process.removeListener(name, listener);
  return process;
};
