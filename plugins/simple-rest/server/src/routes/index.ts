const verbs = [
  ['GET', '', 'List'],
  ['GET', '/:id', 'View'],
  ['POST', '', 'Create'],
  ['PUT', '/:id', 'Edit'],
  ['DELETE', '/:id', 'Remove'],
] as const;

/** Before the routes of single records: `export` is no id. */
const exportRoute = {
  method: 'GET',
  path: '/console/:resource/export',
  handler: 'exports.consoleExport',
  config: { auth: false, policies: ['plugin::access.staff'] },
};

/** What the API offers is no secret; what stands in it is. */
const descriptionRoute = {
  method: 'GET',
  path: '/openapi.json',
  handler: 'description.find',
  config: { auth: false, policies: ['plugin::access.public'] },
};

/** What administrators set up, as one file. */
const definitionRoutes = (
  [
    ['GET', 'find', 'export'],
    ['POST', 'create', 'edit'],
  ] as const
).map(([method, handler, action]) => ({
  method,
  path: '/definitions',
  handler: `definitions.${handler}`,
  config: {
    auth: false,
    policies: [{ name: 'plugin::access.staff', config: { area: 'definitions', action } }],
  },
}));

/** One set of routes for every resource: who may do what stands in the policy, in the rights and in the database. */
const routesOf = (app: 'console' | 'portal', policy: string) =>
  verbs.map(([method, path, action]) => ({
    method,
    path: `/${app}/:resource${path}`,
    handler: `records.${app}${action}`,
    config: { auth: false, policies: [policy] },
  }));

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      descriptionRoute,
      exportRoute,
      ...definitionRoutes,
      ...routesOf('console', 'plugin::access.staff'),
      ...routesOf('portal', 'plugin::access.portal'),
    ],
  },
};
