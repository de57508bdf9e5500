import { existsSync, readFileSync } from 'node:fs';
import { ending, start } from './children.mjs';
import { Plain, step } from './say.mjs';
import { at } from './workspace.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds what package-lock.json says: npm keeps its own list of what it has installed. */
export function isInstalled() {
  const list = at('node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = read(list);
  return Object.entries(read(at('package-lock.json'))).every(([path, wanted]) => {
    if (!path.includes('node_modules/')) return true;
    // A workspace that a pull has brought is not linked yet.
    if (wanted.link) return existsSync(at(...path.split('/')));
    const found = installed[path];
    // Packages of other platforms stay out.
    if (!found) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
    return found.version === wanted.version;
  });
}

/** Installs exactly the locked packages when they are not there: on a fresh checkout, and after the lock has changed. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await step('Installing packages (npm ci)', async () => {
    const npm = process.env.npm_execpath;
    const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
    const child = start(command, [...args, 'ci', '--no-fund', '--no-audit', '--loglevel=error'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Tools for building and testing are needed whatever the environment is.
      env: { ...process.env, NODE_ENV: '', npm_config_include: 'dev' },
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    if ((await ending(child)) !== 0) throw new Plain(`npm ci failed:\n${said.trim()}`);
  });
}
