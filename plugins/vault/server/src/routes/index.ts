const route = (method: 'GET' | 'POST', path: string, handler: string, area: string, action: string) => ({
  method,
  path: `/console${path}`,
  handler,
  config: { auth: false, policies: [{ name: 'plugin::access.staff', config: { area, action } }] },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('GET', '/payment-cards/vault', 'payment-cards.describe', 'payment-cards', 'view'),
      route('POST', '/payment-cards/:id/reveal', 'payment-cards.reveal', 'payment-cards', 'reveal'),
      route('GET', '/member-cards/:id/print', 'member-cards.print', 'member-cards', 'download'),
      route('GET', '/member-cards/:id/chain', 'member-cards.chain', 'member-cards', 'view'),
      route('POST', '/member-cards/:id/:action', 'member-cards.change', 'member-cards', 'edit'),
    ],
  },
};
