type Method = 'GET' | 'POST';

const route = (method: Method, path: string, handler: string, area: string, action: string) => ({
  method,
  path: `/billing${path}`,
  handler: `billing.${handler}`,
  config: { auth: false, policies: [{ name: 'plugin::access.staff', config: { area, action } }] },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('GET', '/dashboard', 'dashboard', 'billing', 'view'),
      route('POST', '/preview', 'preview', 'subscriptions', 'view'),
      route('POST', '/runs', 'createRun', 'billing', 'run'),
      route('GET', '/runs/:id', 'findRun', 'billing', 'view'),
      route('POST', '/runs/:id/cancel', 'cancelRun', 'billing', 'run'),
      route('POST', '/tick', 'tick', 'billing', 'run'),
      route('POST', '/subscriptions/:id/:action', 'changeSubscription', 'subscriptions', 'edit'),
      route('POST', '/invoices/:id/:action', 'changeInvoice', 'invoices', 'approve'),
      route('POST', '/payments/:id/allocate', 'allocate', 'payments', 'edit'),
    ],
  },
};
