const route = (method: 'GET' | 'POST', path: string, handler: string, action: string) => ({
  method,
  path: `/console/members${path}`,
  handler: `member.${handler}`,
  config: { auth: false, policies: [{ name: 'plugin::access.staff', config: { area: 'members', action } }] },
});

/** What members need beside the dialect of every resource. */
export default {
  type: 'content-api',
  routes: [
    route('GET', '/duplicates', 'duplicates', 'view'),
    // Two rights at once: what is merged is changed (asked here), and one of the two is gone (asked by the controller).
    route('POST', '/:id/merge', 'merge', 'edit'),
  ],
};
