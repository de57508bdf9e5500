const route = (method: 'GET' | 'POST', path: string, handler: string, area: string, action: string) => ({
  method,
  path: `/console${path}`,
  handler: `hierarchy.${handler}`,
  config: { auth: false, policies: [{ name: 'plugin::access.staff', config: { area, action } }] },
});

/** The tree of a member's whole group, and moves in it. */
export default {
  routes: [
    route('GET', '/members/:id/tree', 'treeOfMember', 'members', 'view'),
    route('GET', '/units/:id/tree', 'treeOfUnit', 'units', 'view'),
    route('POST', '/members/:id/move', 'moveMember', 'members', 'edit'),
    route('POST', '/units/:id/move', 'moveUnit', 'units', 'edit'),
  ],
};
