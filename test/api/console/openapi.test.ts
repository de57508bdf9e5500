import { startApp, type App } from '../../support/app';

let app: App;
type Tree = Record<string, unknown>;
let description: Tree & {
  paths: Record<string, Record<string, Tree>>;
  components: { schemas: Record<string, Tree> };
};

beforeAll(async () => {
  app = await startApp();
  const response = await app.http.get('/api/openapi.json');
  expect(response.status).toBe(200);
  expect(response.headers['content-type']).toMatch(/^application\/json/);
  description = response.body as typeof description;
});
afterAll(() => app?.close());

const methods = ['get', 'post', 'put', 'delete', 'patch'];
const operations = () =>
  Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({
        path,
        method,
        operation,
        shared: (item.parameters ?? []) as unknown as Tree[],
      })),
  );

function* refsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref' && typeof inner === 'string') yield inner;
    else yield* refsIn(inner);
  }
}

describe('GET /api/openapi.json', () => {
  test('is OpenAPI 3.1 whose references all lead somewhere', () => {
    expect(description.openapi).toBe('3.1.0');
    for (const ref of refsIn(description)) {
      const found = ref
        .replace(/^#\//, '')
        .split('/')
        .reduce<unknown>((at, name) => (at as Tree | undefined)?.[name], description);
      expect([ref, typeof found]).toEqual([ref, 'object']);
    }
  });

  test('every operation has a name of its own, answers, and the parameters of its path', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, method, operation, shared } of operations()) {
      const declared = [...shared, ...((operation.parameters ?? []) as Tree[])]
        .filter((parameter) => parameter.in === 'path')
        .map(({ name }) => name);
      const wanted = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
      expect([method, path, declared]).toEqual([method, path, wanted]);
      expect(Object.keys(operation.responses as Tree).length).toBeGreaterThan(0);
    }
  });

  test('X2 it knows the resources, their fields and the routes of the engines', () => {
    const paths = Object.keys(description.paths);
    for (const path of [
      '/api/console/members',
      '/api/console/members/{id}',
      '/api/console/members/export',
      '/api/console/imports',
      '/api/portal/invoices',
      '/api/imports',
      '/api/imports/{id}/cancel',
      '/api/auth/local',
      '/api/openapi.json',
    ])
      expect(paths).toContain(path);
    expect(description.components.schemas.Members).toMatchObject({
      type: 'object',
      properties: {
        kind: { enum: ['corporate', 'individual'] },
        annualSales: { type: ['integer', 'null'], format: 'int64' },
        categories: { type: 'array', items: { type: 'integer' } },
        createdAt: { readOnly: true, format: 'date-time' },
      },
    });
    const subscription = description.components.schemas.Subscriptions as { properties: Tree };
    expect(subscription.properties.lines).toEqual({
      type: 'array',
      items: { $ref: '#/components/schemas/SubscriptionLines' },
    });
  });

  test('X2 the routes of the engines say what they take', () => {
    const bodyOf = (path: string, type = 'application/json') => {
      const request = description.paths[path]?.post?.requestBody as {
        content: Record<string, { schema: Tree }>;
      };
      return request.content[type]?.schema;
    };
    expect(bodyOf('/api/billing/subscriptions/{id}/amend')).toMatchObject({
      required: ['lines'],
      properties: { from: { format: 'date' }, lines: { type: 'array' }, dryRun: { type: 'boolean' } },
    });
    expect(bodyOf('/api/billing/runs')).toMatchObject({ required: ['asOf'] });
    expect(bodyOf('/api/billing/invoices/{id}/credit')).toMatchObject({
      properties: { amount: { type: 'integer' } },
    });
    expect(bodyOf('/api/auth/local')).toMatchObject({ required: ['identifier', 'password'] });
    expect(bodyOf('/api/statements/runs')).toMatchObject({ required: ['company', 'month'] });
    expect(bodyOf('/api/imports', 'multipart/form-data')).toMatchObject({ required: ['file'] });
  });

  test('X1 of the portal it shows only what the portal shows, and no hidden field at all', () => {
    const member = description.components.schemas.PortalMembers as { properties: Tree };
    expect(member.properties).not.toHaveProperty('annualSales');
    // Of records; a password is what one types to sign in.
    expect(JSON.stringify(description.components)).not.toMatch(/"(password|resetPasswordToken)":/);
    expect(description.paths['/api/auth/local']?.post?.security).toEqual([]);
    expect(description.paths['/api/imports']?.post?.security).toEqual([{ bearer: [] }]);
  });
});
