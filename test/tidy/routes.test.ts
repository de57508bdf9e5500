import { actions, portalAreas, staffAreas } from '@ortak/kernel/access';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectNone, files, root, textOf } from './house';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: unknown;
  readonly config?: { readonly auth?: unknown; readonly policies?: readonly unknown[] };
}

type Router = { readonly type?: string; readonly prefix?: string; readonly routes: readonly Route[] };

/** Routes of every engine, as Strapi will see them. */
function routesOf(plugin: string): (Route & { where: string; full: string })[] {
  const folder = join(root, 'plugins', plugin, 'server', 'src', 'routes');
  if (!existsSync(join(folder, 'index.ts'))) return [];
  // The file itself is asked: what it computes counts, not what it looks like.
  const declared = jest.requireActual<{ default: Record<string, Router> }>(join(folder, 'index.ts')).default;
  return Object.entries(declared).flatMap(([name, router]) =>
    router.routes.map((route) => ({
      ...route,
      where: `${plugin} (${name})`,
      full: `/api${router.prefix ?? `/${plugin}`}${route.path}`,
    })),
  );
}

type Policy = {
  readonly name: string;
  readonly config?: { readonly area?: string; readonly action?: string };
};

/** Policies are written as a name, or as a name with what it asks for. */
const policiesOf = (config: Route['config']): Policy[] =>
  (config?.policies ?? []).map((policy) =>
    typeof policy === 'string' ? { name: policy } : (policy as Policy),
  );

const known = new Set(['staff', 'portal', 'anyone', 'public'].map((name) => `plugin::access.${name}`));

/** Routes of the master data, where a resource is not enough. */
const masterRoutes = files
  .filter((file) => /^cms\/src\/api\/[^/]+\/routes\/.*\.ts$/.test(file))
  .flatMap((file) =>
    jest
      .requireActual<{ default: Router }>(join(root, file))
      .default.routes.map((route) => ({ ...route, where: file, full: `/api${route.path}` })),
  );

const engineRoutes = readdirSync(join(root, 'plugins')).flatMap(routesOf);
const routes = [...engineRoutes, ...masterRoutes];
const tests = files
  .filter(
    (file) => /^test\/(api|scenarios|database|e2e)\/.*\.ts$/.test(file) || file.startsWith('test/support/'),
  )
  .map(textOf)
  .join('\n')
  // `/api/statements/${account}` asks for /api/statements/:account.
  .replace(/\$\{[^}]*\}/g, ':x');

const said = ({ method, full, where }: { method: string; full: string; where: string }) =>
  `${method} ${full} of ${where}`;

describe('routes', () => {
  test('there are some', () => expect(routes.length).toBeGreaterThan(20));

  test('every route has a policy of ours, and Strapi stays out of who may', () => {
    expectNone(
      routes.filter(({ config }) => !policiesOf(config).some(({ name }) => known.has(name))).map(said),
      "Say who may: config.policies with 'plugin::access.staff', 'portal', 'anyone', or, for what needs no sign-in, 'public'; with {name, config: {area, action}} the right is asked too.",
    );
    expectNone(
      routes.filter(({ config }) => config?.auth !== false).map(said),
      "Write config.auth: false: sessions are ours, not Strapi's.",
    );
  });

  test('every right that a route asks for exists', () => {
    const areas = new Set<string>([...staffAreas, ...portalAreas]);
    const wrong = routes.flatMap((route) =>
      policiesOf(route.config).flatMap(({ config }) => {
        const { area, action } = config ?? {};
        const right =
          (area === undefined || areas.has(area)) &&
          (action === undefined || (actions as readonly string[]).includes(action));
        return right ? [] : [`${said(route)}: ${area} ${action}`];
      }),
    );
    expectNone(
      wrong,
      'Areas and actions stand in kernel/src/access/rights.ts: a right that nobody can have closes the route to all.',
    );
  });

  test('every route is asked in a test', () => {
    const silent = engineRoutes.filter(({ full }) => {
      const pattern = full
        .split('/')
        .map((part) => (part.startsWith(':') ? '[^/\'"`?\\s]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
        .join('/');
      return !new RegExp(`${pattern}(?![\\w/-])`).test(tests);
    });
    expectNone(
      silent.map(said),
      'Write a test in test/api or test/scenarios that asks this route, with its refusals: who may not, and what is wrong input.',
    );
  });

  test('paths are lower-case words with hyphens', () => {
    expectNone(
      routes
        .filter(({ path }) => !/^(\/(:[a-zA-Z]+|\(\.\*\)|[a-z]+(-[a-z]+)*(\.json)?))+$|^$|^\/$/.test(path))
        .map(said),
      'Write paths as in docs: /billing/runs/:id/failures.',
    );
  });
});
