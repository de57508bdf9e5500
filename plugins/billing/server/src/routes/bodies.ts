/** What the routes take, as JSON Schema for /api/openapi.json; the services check it field by field. */
const date = { type: 'string', format: 'date' } as const;
const id = { type: 'integer', minimum: 1 } as const;
const decimal = { type: 'string', pattern: '^-?\\d{1,15}(\\.\\d{1,12})?$' } as const;
const text = { type: 'string', maxLength: 2000 } as const;
const object = (properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
});

const line = object(
  {
    id: { ...id, description: 'Of a stored line that goes on.' },
    product: id,
    description: { type: 'string' },
    quantity: decimal,
    unitPrice: decimal,
    discountRate: { ...decimal, description: 'Percent.' },
    taxRate: { ...decimal, description: 'Percent.' },
    start: date,
    end: date,
  },
  ['unitPrice'],
);
const lines = { type: 'array', items: line, minItems: 1 } as const;
const dryRun = {
  type: 'boolean',
  description: 'Says what the action would do, and stores nothing.',
} as const;
const ids = { anyOf: [id, { type: 'array', items: id }] } as const;

export const previewBody = object(
  { id, subscription: { $ref: '#/components/schemas/Subscriptions' }, until: date },
  ['until'],
);

export const runBody = object(
  {
    asOf: date,
    company: id,
    dryRun: { type: 'boolean' },
    filter: object({
      subscription: ids,
      account: ids,
      member: ids,
      category: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    }),
  },
  ['asOf'],
);

/** The actions on a contract. */
export const contractBodies = {
  activate: object({ dryRun }),
  pause: object({ from: date, note: text, dryRun }),
  resume: object({ from: date, note: text, dryRun }),
  amend: object({ from: date, lines, note: text, dryRun }, ['lines']),
  renew: object({ end: { type: ['string', 'null'], format: 'date' }, note: text, dryRun }),
  cancel: object({ end: date, category: text, reason: text, dryRun }),
  regenerate: object({ from: date }),
} as const;

/** The actions on an invoice. */
export const invoiceBodies = {
  post: object({ issueDate: date }),
  void: object({ reason: text }),
  credit: object({
    amount: { type: 'integer', minimum: 1, description: 'Gross, minor units; all that is left when absent.' },
    reason: text,
  }),
} as const;

export const allocationBody = object(
  {
    allocations: {
      type: 'array',
      items: object({ invoice: id, amount: { type: 'integer', minimum: 1, description: 'Minor units.' } }, [
        'invoice',
        'amount',
      ]),
    },
  },
  ['allocations'],
);
