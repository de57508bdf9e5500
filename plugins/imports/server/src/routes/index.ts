const route = (method: 'GET' | 'POST', path: string, handler: string, action: string) => ({
  method,
  path,
  handler: `imports.${handler}`,
  config: { auth: false, policies: [{ name: 'plugin::access.staff', config: { area: 'imports', action } }] },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('POST', '/imports', 'create', 'run'),
      route('POST', '/imports/suggest', 'suggest', 'create'),
      // Before `:id`, which would take it for a number.
      route('GET', '/imports/template', 'template', 'create'),
      route('GET', '/imports/:id', 'find', 'view'),
      route('POST', '/imports/:id/cancel', 'cancel', 'run'),
    ],
  },
};
