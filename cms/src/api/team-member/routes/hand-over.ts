export default {
  type: 'content-api',
  routes: [
    {
      method: 'POST',
      path: '/console/users/:id/hand-over',
      handler: 'hand-over.create',
      config: {
        auth: false,
        policies: [{ name: 'plugin::access.staff', config: { area: 'users', action: 'edit' } }],
      },
    },
  ],
};
