import { join } from 'node:path';
import type { Response } from 'supertest';
import { startApp, type App } from '../../../support/app';
import type { Caller } from '../../../support/caller';
import {
  callers,
  makePortalWorld,
  markOf,
  owners,
  type CallerName,
  type Owner,
  type PortalWorld,
} from '../../../support/portal-world';
import {
  beyond,
  computedResources,
  managed,
  ownRoutes,
  readTable,
  routes,
  rowsSeen,
  writes,
} from './expected';

/** Thousands of questions. */
const LONG = 300_000;
const program = join(__dirname, '..', '..', '..', 'support', 'app-with-traps.mjs');

interface Served {
  readonly routes: readonly { method: string; path: string; policies: readonly string[] }[];
  readonly resources: readonly string[];
}

let app: App;
let world: PortalWorld;
let served: Served;
/** Columns of the table `resource`: what each relation of a portal resource leads to. */
let schemas: Record<string, { properties: Record<string, { description?: string }> }>;

const seen = new Map(
  [...readTable(rowsSeen), ...readTable(managed)].map(([resource, ...cells]) => [
    resource as string,
    Object.fromEntries(
      callers.map((name, at) => [name, (cells[at] ?? '').split(/\s+/).filter(Boolean)]),
    ) as Record<CallerName, Owner[]>,
  ]),
);
/** Tables that are called otherwise than their resource. */
const tables: Readonly<Record<string, string>> = {
  statements: 'accounts',
  'analysis-form-versions': 'analyses.form_versions',
};
const table = readTable(rowsSeen).map(([resource]) => resource as string);

beforeAll(async () => {
  app = await startApp({}, program);
  world = await makePortalWorld(app);
  served = (await world.callers.member.get('/api/traps/routes').expect(200)).body as Served;
  schemas = (await app.http.get('/api/openapi.json').expect(200)).body.components.schemas;
}, LONG);
afterAll(() => app?.close());

const idsOf = (resource: string, names: readonly Owner[]): number[] =>
  names.flatMap((name) => world.rows[resource]?.[name] ?? []).sort((a, b) => a - b);
const shown = (resource: string, name: CallerName) => idsOf(resource, seen.get(resource)?.[name] ?? []);
const hidden = (resource: string, name: CallerName) => {
  const open = new Set(shown(resource, name));
  return idsOf(resource, owners).filter((id) => !open.has(id));
};
/** What no answer to this caller may contain: the marks of owners of whom they see nothing in any resource. */
const forbiddenMarks = (name: CallerName): string[] =>
  owners.filter((owner) => ![...seen.values()].some((cells) => cells[name].includes(owner))).map(markOf);

/** An answer as a whole, headers too, says nothing of others. */
function expectSilent(name: CallerName, question: string, response: Response): void {
  const text = `${JSON.stringify(response.headers)} ${response.text ?? ''} ${JSON.stringify(response.body)}`;
  const told = forbiddenMarks(name).filter((mark) => text.includes(mark));
  expect([name, question, told]).toEqual([name, question, []]);
}

/** A few at a time, so that thousands of questions do not take minutes. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += 8) await Promise.all(items.slice(at, at + 8).map(work));
}

const list = async (name: CallerName, resource: string, query: object): Promise<number[]> => {
  const question = `${resource} ${JSON.stringify(query)}`;
  const response = await world.callers[name].get(`/api/portal/${resource}`, { range: [0, 999], ...query });
  expect([name, question, response.status]).toEqual([name, question, 200]);
  expectSilent(name, question, response);
  const ids = (response.body as { id: number }[]).map(({ id }) => id);
  const total = Number(/\/(\d+)$/.exec(response.headers['content-range'] as string)?.[1]);
  expect([name, question, 'total', total]).toEqual([name, question, 'total', ids.length]);
  return ids.sort((a, b) => a - b);
};

describe('the matrix is whole', () => {
  test('X1 every resource that the portal knows has a line, and every line a resource with rows to hide', () => {
    expect([...served.resources].sort()).toEqual([...table, ...Object.keys(computedResources)].sort());
    const shared = [
      'products',
      'document-types',
      'portal-profiles',
      'analysis-forms',
      'analysis-form-versions',
      'pages',
    ];
    for (const resource of table.filter((name) => !shared.includes(name)))
      for (const owner of ['foreign', resource === 'companies' ? 'shared' : 'subsidiary'] as const)
        expect([resource, owner, (world.rows[resource]?.[owner] ?? []).length]).not.toEqual([
          resource,
          owner,
          0,
        ]);
  });

  test('X1 every route that the portal or nobody can reach has a line, and every line a route', () => {
    const open = served.routes
      .filter(({ policies }) => !policies.includes('plugin::access.staff'))
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual(
      readTable(routes)
        .map(([route]) => route as string)
        .sort(),
    );
    expect(served.routes.filter(({ policies }) => policies.length === 0)).toEqual([]);
  });
});

describe.each(table)('%s', (resource) => {
  test(
    'X1 C14 each caller sees the rows that are theirs, by list and total, whatever the order',
    async () => {
      const fields = Object.keys(schemas[schemaOf(resource)]?.properties ?? {});
      expect(fields.length).toBeGreaterThan(1);
      for (const name of callers) {
        expect([name, await list(name, resource, {})]).toEqual([name, shown(resource, name)]);
        await each(fields, async (field) => {
          const response = await world.callers[name].get(`/api/portal/${resource}`, {
            sort: [field, 'DESC'],
            range: [0, 999],
          });
          expectSilent(name, `${resource} sort ${field}`, response);
          if (response.status === 400) return;
          const ids = (response.body as { id: number }[]).map(({ id }) => id).sort((a, b) => a - b);
          expect([name, field, ids]).toEqual([name, field, shown(resource, name)]);
        });
      }
    },
    LONG,
  );

  test(
    'X1 no filter, search or embed finds another row',
    async () => {
      const properties = Object.entries(schemas[schemaOf(resource)]?.properties ?? {});
      for (const name of callers) {
        const far = hidden(resource, name);
        expect([name, await list(name, resource, { filter: { id: far } })]).toEqual([name, []]);
        for (const owner of owners.filter((one) => forbiddenMarks(name).includes(markOf(one)))) {
          const response = await world.callers[name].get(`/api/portal/${resource}`, {
            filter: { q: markOf(owner) },
          });
          // The caller's own words come back in no answer.
          if (response.status === 200) expect([name, owner, response.body]).toEqual([name, owner, []]);
        }
        await each(properties, async ([field, { description }]) => {
          const target = /^Id of a record of ([a-z-]+)\.$/.exec(description ?? '')?.[1];
          if (target === undefined) return;
          const embedded = await world.callers[name].get(`/api/portal/${resource}`, {
            embed: [field],
            range: [0, 999],
          });
          expectSilent(name, `${resource} embed ${field}`, embedded);
          // A filter by what one may not see answers like a filter by what does not exist.
          const foreign = seen.has(target) ? hidden(target, name)[0] : undefined;
          if (foreign === undefined) return;
          const [there, absent] = await Promise.all(
            [foreign, 99_999_999].map((id) =>
              world.callers[name].get(`/api/portal/${resource}`, {
                filter: { [field]: id },
                range: [0, 999],
              }),
            ),
          );
          expect([name, field, there?.status]).toEqual([name, field, absent?.status]);
          const open = new Set(shown(resource, name));
          const found = there?.status === 200 ? (there.body as { id: number }[]) : [];
          expect([name, field, found.filter(({ id }) => !open.has(id))]).toEqual([name, field, []]);
          expectSilent(name, `${resource} filter ${field}`, there as Response);
        });
      }
    },
    LONG,
  );

  test(
    'X1 a record that is not theirs is absent in every method: status, words, ETag',
    async () => {
      for (const name of callers) {
        const caller = world.callers[name];
        for (const id of shown(resource, name))
          expect([name, id, (await caller.get(`/api/portal/${resource}/${id}`)).status]).toEqual([
            name,
            id,
            200,
          ]);
        const absent = await caller.get(`/api/portal/${resource}/99999999`);
        await each(hidden(resource, name), async (id) => {
          const found = await caller.get(`/api/portal/${resource}/${id}`).set('If-None-Match', '*');
          expect([name, id, found.status, found.body]).toEqual([name, id, 404, absent.body]);
          expect([name, id, found.headers.etag]).toEqual([name, id, absent.headers.etag]);
          for (const [method, far, none] of [
            [
              'PUT',
              caller.put(`/api/portal/${resource}/${id}`, {}),
              caller.put(`/api/portal/${resource}/99999999`, {}),
            ],
            [
              'DELETE',
              caller.delete(`/api/portal/${resource}/${id}`),
              caller.delete(`/api/portal/${resource}/99999999`),
            ],
          ] as const) {
            const [here, nowhere] = await Promise.all([far, none]);
            expect([name, method, id, here.status, here.body]).toEqual([
              name,
              method,
              id,
              nowhere.status,
              nowhere.body,
            ]);
            expect([name, method, id, [403, 404].includes(here.status)]).toEqual([name, method, id, true]);
          }
        });
        for (const path of [`${resource}/export?format=csv`, `${resource}/export?format=xlsx`])
          expect([name, path, (await caller.get(`/api/portal/${path}`)).status]).toEqual([name, path, 404]);
      }
    },
    LONG,
  );

  test('X1 without the controllers the database shows the very same rows', async () => {
    const relation = tables[resource] ?? resource.replaceAll('-', '_');
    for (const name of callers) {
      const response = await world.callers[name].get('/api/traps/rows', { table: relation }).expect(200);
      expect([name, response.body]).toEqual([name, shown(resource, name)]);
    }
  });

  test(
    'C14 X1 what may be written, with every right there is',
    async () => {
      if (ownRoutes.includes(resource)) return;
      const may = writes[resource] ?? [];
      for (const name of callers) {
        const created = await world.callers[name].post(`/api/portal/${resource}`, {});
        expect([name, 'POST', created.status]).toEqual([name, 'POST', may.includes('POST') ? 400 : 403]);
        for (const id of shown(resource, name)) {
          const edited = await world.callers[name].put(`/api/portal/${resource}/${id}`, {});
          const more = beyond[name] as CallerName | undefined;
          const above = resource === 'people' && more !== undefined && world.people[more].person === id;
          const status = may.includes('PUT') && !above ? 200 : 403;
          expect([name, 'PUT', id, edited.status]).toEqual([name, 'PUT', id, status]);
          const deleted = await world.callers[name].delete(`/api/portal/${resource}/${id}`);
          expect([name, 'DELETE', id, deleted.status]).toEqual([name, 'DELETE', id, 403]);
        }
      }
    },
    LONG,
  );

  test('X1 nobody is told to sign in', async () => {
    for (const path of [`/api/portal/${resource}`, `/api/portal/${resource}/1`])
      await app.http.get(path).expect(401);
    await app.http.post(`/api/portal/${resource}`).send({}).expect(401);
    await app.http.put(`/api/portal/${resource}/1`).send({}).expect(401);
    await app.http.delete(`/api/portal/${resource}/1`).expect(401);
  });
});

const ask = (caller: Caller | undefined, method: string, path: string) => {
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
  if (caller === undefined) return app.http[verb](path).set('Accept-Language', 'en');
  if (verb === 'get' || verb === 'delete') return caller[verb](path);
  return caller[verb](path, {});
};

describe('engine routes', () => {
  const lines = readTable(routes).filter(([route]) => !route?.includes(':resource'));

  test.each(lines)(
    'X1 %s',
    async (route, nobody, expected) => {
      const [method, path] = (route as string).split(' ') as [string, string];
      const [, kind, target] = /^(rows|writes) of (\S+)$/.exec(expected as string) ?? [];
      const at = (id: number) => path.replace(/:[a-z]+/, String(id));
      const first = target === undefined ? 1 : (idsOf(target, owners)[0] as number);
      expect((await ask(undefined, method, at(first))).status).toBe(Number(nobody));
      for (const name of callers) {
        if (target === undefined) {
          // Signing out would end the session of the tests to come.
          if (path.endsWith('/logout')) continue;
          const response = await ask(world.callers[name], method, path);
          expect([name, response.status]).toEqual([name, Number(expected)]);
          expectSilent(name, route as string, response);
          continue;
        }
        const absent = await ask(world.callers[name], method, at(99_999_999));
        if (kind === 'rows')
          for (const id of shown(target, name))
            expect([name, id, (await ask(world.callers[name], method, at(id))).status]).toEqual([
              name,
              id,
              200,
            ]);
        for (const id of hidden(target, name)) {
          const response = await ask(world.callers[name], method, at(id));
          expect([name, id, response.status, response.body]).toEqual([name, id, 404, absent.body]);
        }
      }
    },
    LONG,
  );

  test(
    'X1 statements and invoices as files: the same rows, and silence about the others',
    async () => {
      for (const name of callers) {
        for (const id of hidden('accounts', name))
          for (const format of ['pdf', 'html', 'json'])
            await world.callers[name].get(`/api/statements/${id}`, { format }).expect(404);
        for (const id of shown('accounts', name))
          expectSilent(
            name,
            'statement',
            await world.callers[name].get(`/api/statements/${id}`, { format: 'html' }),
          );
        for (const id of shown('invoices', name))
          expectSilent(
            name,
            'invoice',
            await world.callers[name].get(`/api/statements/invoices/${id}`, { format: 'html' }),
          );
      }
    },
    LONG,
  );

  test('X1 plans: of the contracts that one sees', async () => {
    for (const name of callers) {
      for (const subscription of shown('subscriptions', name)) {
        const response = await world.callers[name].get('/api/portal/plan-items', {
          filter: { subscription },
        });
        expect([name, subscription, response.status]).toEqual([name, subscription, 200]);
        expectSilent(name, 'plan', response);
      }
      for (const subscription of hidden('subscriptions', name))
        expect(
          (await world.callers[name].get('/api/portal/plan-items', { filter: { subscription } })).status,
        ).toBe(404);
    }
  });

  test(
    'X1 every route of staff is closed to the portal, and to nobody',
    async () => {
      const closed = served.routes.filter(({ policies }) => policies.includes('plugin::access.staff'));
      expect(closed.length).toBeGreaterThan(30);
      await each(closed, async ({ method, path }) => {
        const one = path.replace(':resource', 'members').replace(/:[a-zA-Z]+/g, '1');
        expect([method, path, (await ask(undefined, method, one)).status]).toEqual([method, path, 401]);
        for (const name of callers)
          expect([method, path, (await ask(world.callers[name], method, one)).status]).toEqual([
            method,
            path,
            403,
          ]);
      });
    },
    LONG,
  );
});

function schemaOf(resource: string): string {
  return `Portal${resource.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase())}`;
}
