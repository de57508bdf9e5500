type Verb = 'GET' | 'POST';

/** Our own policies stand in for Strapi's authentication. */
const route = (
  method: Verb,
  path: string,
  handler: string,
  policy: 'anyone' | 'staff' | 'portal',
  area: string,
  action: string,
  body?: object,
) => ({
  method,
  path,
  handler,
  config: {
    auth: false,
    policies: [{ name: `plugin::access.${policy}`, config: { area, action } }],
    ...(body ? { body } : {}),
  },
});

const date = { type: 'string', format: 'date' } as const;

/** What the routes take, as JSON Schema for /api/openapi.json. */
const emailBody = {
  type: 'object',
  properties: {
    to: { description: 'Addresses; those of the account when absent.', type: ['string', 'array'] },
    format: { type: 'string', enum: ['pdf', 'xlsx', 'docx'] },
    language: { type: 'string' },
    from: date,
    until: date,
  },
} as const;
const runBody = {
  type: 'object',
  required: ['company', 'month'],
  properties: {
    company: { type: 'integer' },
    month: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
    filter: { type: 'object' },
  },
} as const;

const text = { type: ['string', 'null'] } as const;
const templateBody = {
  type: 'object',
  required: ['kind', 'language'],
  properties: {
    kind: { type: 'string' },
    language: { type: 'string' },
    company: { type: ['integer', 'null'] },
    subject: text,
    text,
    foot: text,
  },
} as const;

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('GET', '/statements/invoices/:id', 'documents.invoice', 'anyone', 'invoices', 'view'),
      route(
        'POST',
        '/statements/templates/preview',
        'templates.preview',
        'staff',
        'text-templates',
        'edit',
        templateBody,
      ),
      route('POST', '/statements/runs', 'sendings.run', 'staff', 'statements', 'run', runBody),
      route('GET', '/statements/:account', 'documents.statement', 'anyone', 'statements', 'view'),
      route('GET', '/portal/statements/:account', 'documents.statement', 'portal', 'statements', 'view'),
      route(
        'POST',
        '/statements/:account/email',
        'sendings.email',
        'anyone',
        'statements',
        'view',
        emailBody,
      ),
      route(
        'POST',
        '/portal/statements/:account/email',
        'sendings.email',
        'portal',
        'statements',
        'download',
        emailBody,
      ),
    ],
  },
};
