const route = (path: string, handler: string) => ({
  method: 'POST' as const,
  path,
  handler: `jobs.${handler}`,
  config: {
    auth: false,
    policies: [{ name: 'plugin::access.staff', config: { area: 'jobs', action: 'run' } }],
  },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [route('/jobs/:id/cancel', 'cancel'), route('/jobs/:id/retry', 'retry')],
  },
};
