/** What happened with a member, on all resources at once. */
export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/console/members/:id/timeline',
      handler: 'timeline.find',
      config: {
        auth: false,
        policies: [{ name: 'plugin::access.staff', config: { area: 'members', action: 'view' } }],
      },
    },
  ],
};
