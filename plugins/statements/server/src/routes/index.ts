type Verb = 'GET' | 'POST';

/** Our own policies stand in for Strapi's authentication. */
const route = (
  method: Verb,
  path: string,
  handler: string,
  policy: 'anyone' | 'staff' | 'portal',
  area: string,
  action: string,
) => ({
  method,
  path,
  handler,
  config: { auth: false, policies: [{ name: `plugin::access.${policy}`, config: { area, action } }] },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('GET', '/statements/invoices/:id', 'documents.invoice', 'anyone', 'invoices', 'view'),
      route('POST', '/statements/runs', 'sendings.run', 'staff', 'statements', 'run'),
      route('GET', '/statements/:account', 'documents.statement', 'anyone', 'statements', 'view'),
      route('GET', '/portal/statements/:account', 'documents.statement', 'portal', 'statements', 'view'),
      route('POST', '/statements/:account/email', 'sendings.email', 'staff', 'statements', 'create'),
    ],
  },
};
