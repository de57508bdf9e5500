import { runCommand } from './run-command.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { complain, say } from './say.mjs';
import { checkNode, loadBuilt, loadDotEnv } from './workspace.mjs';

/** `--new`: puts a new key into the data folder's secrets. Where keys are given by the environment, they are changed there. */
async function addKey() {
  checkNode();
  loadDotEnv();
  await ensureInstalled();
  await ensureBuilt(['server']);
  const built = loadBuilt();
  if (process.env.ORTAK_VAULT_KEYS) {
    say(
      'ORTAK_VAULT_KEYS is set: put the new key (name:base64) in front there, on every node, and start Ortak again.',
    );
    return 1;
  }
  const name = built.addVaultKey(built.readLaunch().settings.dataDir);
  say(
    `The vault has a new key “${name}”. If Ortak is running, start it again; then run npm run rotate-keys.`,
  );
  return 0;
}

// npm run rotate-keys -- --new, start again, npm run rotate-keys
if (process.argv.includes('--new')) {
  try {
    process.exitCode = await addKey();
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  }
} else await runCommand('rotate-keys', 'plugins/vault/server/dist/command.js', { loadsApplication: false });
