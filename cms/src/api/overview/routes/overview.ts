const route = (path: string, handler: string) => ({
  method: 'GET',
  path: `/console/members/:id/${path}`,
  handler: `overview.${handler}`,
  config: {
    auth: false,
    policies: [{ name: 'plugin::access.staff', config: { area: 'members', action: 'view' } }],
  },
});

/** What one page about a member needs, in one answer each. */
export default { routes: [route('overview', 'overview'), route('figures', 'figures')] };
