import { dirname, relative, resolve, sep } from 'node:path';

/** The house, as lint sees it: which workspace and which room a file stands in, and which may use which. */

/** From the inside out. A room may use those before it and itself, never those after it. */
export const ROOMS = ['domain', 'documents', 'pdf', 'repositories', 'services', 'controllers', 'routes'];

/** Rooms that stand beside another one. */
const BESIDE = {
  jobs: 'controllers',
  policies: 'controllers',
  middlewares: 'controllers',
  mail: 'repositories',
};

const posix = (path) => path.split(sep).join('/');

/**
 * Where a file stands.
 * @param file absolute path of a file
 * @param root absolute path of the repository
 * @returns its workspace (`kernel`, `plugins/billing`, `cms` …), its part (the plugin's server, or one noun of the CMS),
 *   and its room when it stands in one
 */
export function placeOf(file, root) {
  const path = posix(relative(root, file));
  const plugin = /^(plugins\/[^/]+)\/server\/(?:src|dist)\/(?:([^/]+)(?:\/|$))?/.exec(path);
  if (plugin) return { path, workspace: plugin[1], part: plugin[1], room: roomOf(plugin[2]) };
  const noun = /^cms\/src\/api\/([^/]+)\/(?:([^/]+)(?:\/|$))?/.exec(path);
  if (noun) return { path, workspace: 'cms', part: `cms/src/api/${noun[1]}`, room: roomOf(noun[2]) };
  const feature = /^portal\/src\/features\/([^/]+)\//.exec(path);
  if (feature) return { path, workspace: 'portal', feature: feature[1] };
  return { path, workspace: path.split('/')[0] };
}

function roomOf(folder) {
  const room = BESIDE[folder] ?? folder;
  return ROOMS.includes(room) ? room : undefined;
}

/** What each workspace may use of ours, by name. */
const MAY_USE = {
  kernel: [],
  config: ['@ortak/kernel'],
  database: ['@ortak/kernel', '@ortak/config'],
  plugins: ['@ortak/kernel', '@ortak/config', '@ortak/database'],
  cms: ['@ortak/kernel', '@ortak/config', '@ortak/database'],
  admin: ['@ortak/kernel'],
  portal: ['@ortak/kernel'],
};

/** What others may know of a plugin: its services, and of simple-rest the types that a resource is declared with. */
const OPEN = [
  /^@ortak\/plugin-[a-z-]+\/server\/services\/[a-z-]+$/,
  /^@ortak\/plugin-simple-rest\/server\/domain\/(resource|shape|read-value)$/,
];

/**
 * Why a file must not import something, in a sentence that says what to do instead.
 * @param file absolute path of the importing file
 * @param source what stands in the import
 * @param root absolute path of the repository
 * @param typeOnly an `import type`: names are known, nothing runs
 * @returns the sentence, or undefined when the import is right
 */
export function objection(file, source, root, typeOnly = false) {
  const from = placeOf(file, root);
  // Tests may look anywhere, and files at the top level only set tools up.
  if (from.workspace === 'test' || from.workspace === from.path) return undefined;
  if (source.startsWith('@ortak/')) return objectionToPackage(from, source, typeOnly);
  if (!source.startsWith('.')) return undefined;
  return objectionToFile(from, placeOf(resolve(dirname(file), source), root));
}

function objectionToPackage(from, source, typeOnly) {
  const kind = from.workspace.startsWith('plugins/') ? 'plugins' : from.workspace;
  const allowed = MAY_USE[kind] ?? [];
  const name = source.split('/').slice(0, 2).join('/');
  if (from.room === 'domain' && name !== '@ortak/kernel' && !typeOnly && !OPEN[1].test(source))
    return `domain/ decides over values only, so it may use @ortak/kernel and types: take what ${source} gives as an argument.`;
  if (allowed.includes(name)) return undefined;
  if (name.startsWith('@ortak/plugin-') && (kind === 'plugins' || kind === 'cms')) {
    if (OPEN.some((pattern) => pattern.test(source))) return undefined;
    return `Plugins meet through each other's services: import ${name}/server/services/… and not ${source}.`;
  }
  if (kind === 'kernel') return 'The kernel is what all others stand on: it imports nothing of ours.';
  if (kind === 'admin' || kind === 'portal')
    return `The ${kind === 'admin' ? 'console' : 'portal'} speaks to the server over HTTP: of ours it may import @ortak/kernel alone.`;
  return `${from.workspace} may use ${allowed.join(', ') || 'nothing of ours'}, and not ${name}: imports go one way.`;
}

function objectionToFile(from, to) {
  if (to.workspace !== from.workspace)
    return `${to.path} belongs to another workspace: import it by its name (@ortak/…), if it may be used here at all.`;
  if (from.feature !== undefined && to.feature !== undefined && from.feature !== to.feature)
    return `Features of the portal do not know each other: move what ${from.feature} and ${to.feature} share to components/, api/ or session/.`;
  if (from.part === undefined) return undefined;
  if (from.room === 'domain' && to.room === undefined && to.part !== undefined && to.path !== to.part)
    return `domain/ stands at the bottom: it cannot use ${to.path}.`;
  if (from.room === undefined || to.room === undefined || to.part !== from.part) return undefined;
  if (ROOMS.indexOf(to.room) <= ROOMS.indexOf(from.room)) return undefined;
  return `${from.room} ← ${to.room} is the way of imports, so ${from.room}/ cannot use ${to.room}/: turn the call round, or hand the function in as an argument.`;
}
