const route = (
  method: 'GET' | 'POST',
  path: string,
  handler: string,
  policy: 'staff' | 'portal',
  action: string,
  area = 'documents',
) => ({
  method,
  path,
  handler: `documents.${handler}`,
  config: {
    auth: false,
    policies: [{ name: `plugin::access.${policy}`, config: { area, action } }],
  },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('POST', '/console/documents', 'create', 'staff', 'create'),
      route('POST', '/console/documents/:id/versions', 'addVersion', 'staff', 'create'),
      route('GET', '/console/documents/:id/file', 'file', 'staff', 'view'),
      route('GET', '/portal/documents/:id/file', 'portalFile', 'portal', 'download'),
      route('GET', '/portal/pages/:id/files/:document', 'pageFile', 'portal', 'view', 'profile'),
    ],
  },
};
