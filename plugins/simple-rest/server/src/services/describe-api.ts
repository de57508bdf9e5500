import type { Core } from '@strapi/strapi';
import {
  describePaths,
  describeRecord,
  schemaName,
  type Paths,
  type Schema,
} from '../domain/describe-resource';
import type { Resource } from '../domain/resource';
import type { Registry } from './registry';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string | ((...args: never[]) => unknown);
  readonly config?: {
    readonly policies?: readonly (string | { readonly name: string })[];
    /** What it takes, as JSON; `bodies` by the value of `:action`; `form` as multipart. */
    readonly body?: Schema;
    readonly bodies?: Readonly<Record<string, Schema>>;
    readonly form?: Schema;
  };
}

const errorSchema: Schema = {
  type: 'object',
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message'],
      properties: {
        status: { type: 'integer' },
        name: { type: 'string' },
        message: { type: 'string', description: 'In the language of the caller.' },
        details: {
          type: 'object',
          properties: {
            code: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                properties: {
                  path: { type: 'string' },
                  code: { type: 'string' },
                  message: { type: 'string' },
                },
              },
            },
          },
        },
      },
    },
  },
};

/**
 * The whole API as OpenAPI 3.1, made from what the program itself uses: the declarations of the resources, and the
 * routes of the engines.
 * @param engines our plugins, by name
 * @param staff whether extra fields that the portal does not show are told
 */
export function describeApi(
  strapi: Core.Strapi,
  registry: Registry,
  engines: readonly string[],
  staff: boolean,
): Schema {
  const schemas: Record<string, Schema> = { Error: errorSchema };
  const paths: Paths = {};
  const resources = registry.names().map((name) => registry.need(name));
  for (const resource of resources) {
    const told = staff ? resource : registry.need(resource.name, 'portal');
    schemas[schemaName(resource.name)] = describeRecord(told, () => true);
    Object.assign(paths, describePaths(resource, 'console'));
  }
  for (const resource of resources) {
    const shown = resource.portal?.fields;
    if (shown === undefined) continue;
    const inPortal = registry.need(resource.name, 'portal');
    schemas[`Portal${schemaName(resource.name)}`] = describeRecord(
      inPortal,
      (name) =>
        name === 'id' ||
        shown.includes(inPortal.shape.fields.get(name)?.extra === undefined ? name : 'extra'),
    );
    Object.assign(paths, describePaths(resource, 'portal'));
  }
  for (const engine of engines) addRoutes(paths, engine, routesOf(strapi, engine), resources);
  // The master data has routes of its own where a resource is not enough.
  for (const [noun, api] of Object.entries(strapi.apis))
    addRoutes(paths, noun, routesOfApi(api as unknown as Api), resources);
  return {
    openapi: '3.1.0',
    info: { title: 'Ortak', version: '0.1.0', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas,
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: {
        Error: {
          description: 'What was wrong, in the language of the caller.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
    },
  };
}

interface Api {
  readonly routes?: Readonly<Record<string, { readonly routes?: readonly Route[] }>>;
}

function routesOfApi({ routes = {} }: Api): readonly Route[] {
  return Object.values(routes).flatMap(({ routes: some = [] }) => some);
}

function routesOf(strapi: Core.Strapi, engine: string): readonly Route[] {
  const routes = strapi.plugin(engine)?.routes as unknown as
    Record<string, { routes?: readonly Route[] }> | undefined;
  return routes?.['content-api']?.routes ?? [];
}

/** A route for each value of `:action` that has a body of its own. */
const spread = (route: Route): readonly Route[] =>
  route.config?.bodies === undefined
    ? [route]
    : Object.entries(route.config.bodies).map(([action, body]) => ({
        ...route,
        path: route.path.replace(':action', action),
        config: { policies: route.config?.policies, body },
      }));

function requestOf({ body, form }: NonNullable<Route['config']>): Schema {
  if (form !== undefined)
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } } };
  if (body === undefined) return {};
  const required = Array.isArray(body.required) && body.required.length > 0;
  return { requestBody: { required, content: { 'application/json': { schema: body } } } };
}

/** Routes beside the resources: what they take stands beside them, who may call them in their policy. */
function addRoutes(
  paths: Paths,
  engine: string,
  routes: readonly Route[],
  resources: readonly Resource[],
): void {
  const names = new Set(resources.map(({ name }) => name));
  for (const { method, path, handler, config = {} } of routes.flatMap(spread)) {
    const full = `/api${path.replace(/:([A-Za-z]+)/g, '{$1}')}`;
    if (full.includes('{resource}')) continue;
    const parameters = [...full.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    const open = (config.policies ?? []).some((policy) => policy === 'plugin::access.public');
    const [, , tag = engine] = full.split('/');
    const action = typeof handler === 'string' ? handler : `${method.toLowerCase()}${full}`;
    const operations = (paths[full] ??= {});
    operations[method.toLowerCase()] = {
      operationId: `${engine}.${action}.${method.toLowerCase()}${full.replace(/[^A-Za-z]+/g, '.')}`,
      tags: [names.has(tag) ? tag : engine],
      // In place of a route of the dialect the parameters of its path stand there already.
      ...(parameters.length > 0 && operations.parameters === undefined ? { parameters } : {}),
      ...requestOf(config),
      security: open ? [] : [{ bearer: [] }],
      responses: {
        default: { $ref: '#/components/responses/Error' },
        '2XX': { description: 'Done.' },
      },
    };
  }
}
