const route = (method: 'GET' | 'POST', path: string, handler: string, action: string) => ({
  method,
  path,
  handler: `parametric.${handler}`,
  config: {
    auth: false,
    policies: [{ name: 'plugin::access.staff', config: { area: 'field-definitions', action } }],
  },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('GET', '/parametric/state', 'state', 'view'),
      route('POST', '/parametric/order', 'order', 'edit'),
      {
        method: 'GET',
        path: '/parametric/fields/:entity/:record',
        handler: 'parametric.fields',
        config: { auth: false, policies: ['plugin::access.portal'] },
      },
    ],
  },
};
