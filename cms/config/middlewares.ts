/**
 * The order matters: errors first (so that it wraps all), then headers, health and the two single-page apps, the
 * envelope (origin check, and every error of the API in the caller's language), the body, and last the actor, who opens the request's confined transaction around the router.
 * Strapi demands cors, favicon and public by name: cors is closed, the other two serve nothing of ours.
 */
export default [
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: false,
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
    },
  },
  'global::content-security',
  { name: 'strapi::cors', config: { origin: [], credentials: false } },
  'global::health',
  'global::single-page-apps',
  'plugin::access.envelope',
  'strapi::query',
  // Before the body and the transaction: documents come in as a stream, and go out when the connection is free again.
  'plugin::documents.files',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '12mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: { maxFileSize: 64 * 1024 * 1024 },
    },
  },
  // Around the transaction: a PDF is drawn when what it shows has been read and the connection is free again.
  'plugin::statements.drawn-answer',
  'plugin::parametric.current-definitions',
  'plugin::access.actor',
  'strapi::favicon',
  'strapi::public',
];
