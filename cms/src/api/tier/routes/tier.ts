type Method = 'GET' | 'POST' | 'DELETE';

const routesOf = (area: 'categories' | 'sectors', many: string, one: string) => {
  const route = (method: Method, path: string, handler: string, action: string) => ({
    method,
    path: `/console/${area}${path}`,
    handler: `tier.${handler}`,
    config: { auth: false, policies: [{ name: 'plugin::access.staff', config: { area, action } }] },
  });
  return [
    route('GET', '/tree', `treeOf${many}`, 'view'),
    route('GET', '/uses', `usesOf${many}`, 'view'),
    route('POST', '/load', `load${many}`, 'create'),
    route('POST', '/:id/move', `move${one}`, 'edit'),
    route('GET', '/:id/merge', `preview${one}`, 'view'),
    // Two rights at once: what is merged is changed (asked here), and one of the two is gone (asked by the controller).
    route('POST', '/:id/merge', `merge${one}`, 'edit'),
    // In place of the dialect's own: what is used asks where its members go.
    route('DELETE', '/:id', `remove${one}`, 'delete'),
  ];
};

/** What categories and sectors need beside the dialect of every resource. */
export default {
  type: 'content-api',
  routes: [...routesOf('categories', 'Categories', 'Category'), ...routesOf('sectors', 'Sectors', 'Sector')],
};
