const decide = (handler: 'approve' | 'refuse', body: Readonly<Record<string, unknown>>) => ({
  method: 'POST',
  path: `/console/change-requests/:id/${handler}`,
  handler: `change-request.${handler}`,
  config: {
    auth: false,
    policies: [{ name: 'plugin::access.staff', config: { area: 'change-requests', action: 'approve' } }],
    body: { type: 'object', ...body },
  },
});

/** What change requests need beside the dialect. */
export default {
  type: 'content-api',
  routes: [
    decide('approve', {}),
    decide('refuse', {
      properties: { reason: { type: 'string', maxLength: 2000 } },
      required: ['reason'],
    }),
    {
      method: 'POST',
      path: '/portal/change-requests/:id/withdraw',
      handler: 'change-request.withdraw',
      config: {
        auth: false,
        policies: [{ name: 'plugin::access.portal', config: { area: 'profile', action: 'edit' } }],
      },
    },
  ],
};
