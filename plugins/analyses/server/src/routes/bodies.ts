/** What the routes take, as JSON Schema for /api/openapi.json; the services check it field by field. */
const object = (properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
});

const version = { type: 'integer', minimum: 1, description: 'Of the record; a stale one is a 409.' } as const;
const answers = {
  type: 'object',
  additionalProperties: true,
  description:
    'By the key of the question: key of an option, list of keys, number, text, date, or id of a document.',
} as const;
const id = { type: 'integer', minimum: 1 } as const;
const list = { type: 'array', items: { type: 'object' } } as const;

export const versionBody = object({ version });
export const previewBody = object({ sections: list, bands: list, formula: { type: 'string' }, answers }, [
  'sections',
]);
export const submitBody = object({ version, answers });
export const reviewBody = object(
  {
    decision: { type: 'string', enum: ['approved', 'rejected'] },
    note: { type: 'string', maxLength: 2000, description: 'Required to reject.' },
    version,
  },
  ['decision'],
);

const status = { type: 'string', enum: ['draft', 'submitted'] } as const;
export const beginBody = object(
  { member: id, form: id, formVersion: { type: 'integer', minimum: 1 }, answers, status },
  ['form'],
);
export const answerBody = object({ formVersion: { type: 'integer', minimum: 1 }, answers, status, version });
