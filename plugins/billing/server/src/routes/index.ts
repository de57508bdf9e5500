import { allocationBody, contractBodies, invoiceBodies, previewBody, runBody } from './bodies';

type Method = 'GET' | 'POST';

/** What a route takes: one body, or one for each value of `:action`. */
interface Takes {
  readonly body?: object;
  readonly bodies?: Readonly<Record<string, object>>;
}

const route = (
  method: Method,
  path: string,
  handler: string,
  area: string,
  action: string,
  takes: Takes = {},
) => ({
  method,
  path: `/billing${path}`,
  handler: `billing.${handler}`,
  config: { auth: false, policies: [{ name: 'plugin::access.staff', config: { area, action } }], ...takes },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('GET', '/dashboard', 'dashboard', 'billing', 'view'),
      route('POST', '/preview', 'preview', 'subscriptions', 'view', { body: previewBody }),
      route('POST', '/runs', 'createRun', 'billing', 'run', { body: runBody }),
      route('GET', '/runs/:id', 'findRun', 'billing', 'view'),
      route('POST', '/runs/:id/cancel', 'cancelRun', 'billing', 'run'),
      route('POST', '/tick', 'tick', 'billing', 'run'),
      route('POST', '/subscriptions/:id/:action', 'changeSubscription', 'subscriptions', 'edit', {
        bodies: contractBodies,
      }),
      route('POST', '/invoices/:id/:action', 'changeInvoice', 'invoices', 'approve', {
        bodies: invoiceBodies,
      }),
      route('POST', '/payments/:id/allocate', 'allocate', 'payments', 'edit', { body: allocationBody }),
    ],
  },
};
