const route = (
  method: 'GET' | 'POST',
  path: string,
  handler: string,
  policy: 'staff' | 'portal',
  area: string,
) => ({
  method,
  path,
  handler: `page.${handler}`,
  config: { auth: false, policies: [{ name: `plugin::access.${policy}`, config: { area, action: 'view' } }] },
});

/** Who reads a page, how somebody reads it, and what they do with it. */
export default {
  type: 'content-api',
  routes: [
    route('GET', '/console/pages/:id/readers', 'readers', 'staff', 'pages'),
    route('GET', '/console/pages/:id/preview', 'preview', 'staff', 'pages'),
    route('POST', '/portal/pages/:id/read', 'read', 'portal', 'profile'),
  ],
};
