const route = (resource: 'members' | 'addresses' | 'people') => ({
  method: 'GET' as const,
  path: `/console/${resource}/labels`,
  handler: `label.${resource}`,
  config: {
    auth: false,
    policies: [{ name: 'plugin::access.staff', config: { area: resource, action: 'export' } }],
  },
});

/** Address labels for everybody in a filtered list. */
export default { type: 'content-api', routes: [route('members'), route('addresses'), route('people')] };
