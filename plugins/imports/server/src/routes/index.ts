/** A file and what to do with it, as multipart; for /api/openapi.json. */
const upload = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', contentMediaType: 'application/octet-stream', description: 'csv or xlsx' },
    ...properties,
  },
});
const importForm = upload({
  mapping: { type: 'string', contentMediaType: 'application/json', description: '{"steps": […]}' },
  dryRun: { type: 'boolean' },
  partial: { type: 'boolean', description: 'Keeps the good rows where others are wrong.' },
});

const route = (method: 'GET' | 'POST', path: string, handler: string, action: string, form?: object) => ({
  method,
  path,
  handler: `imports.${handler}`,
  config: {
    auth: false,
    policies: [{ name: 'plugin::access.staff', config: { area: 'imports', action } }],
    ...(form ? { form } : {}),
  },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('POST', '/imports', 'create', 'run', importForm),
      route('POST', '/imports/suggest', 'suggest', 'create', upload({})),
      // Before `:id`, which would take it for a number.
      route('GET', '/imports/template', 'template', 'create'),
      route('GET', '/imports/:id', 'find', 'view'),
      route('POST', '/imports/:id/cancel', 'cancel', 'run'),
    ],
  },
};
