/** What the routes take, as JSON Schema for /api/openapi.json. */
const texts = (...names: readonly string[]) => ({
  type: 'object',
  required: names,
  properties: Object.fromEntries(
    names.map((name) => [
      name,
      { type: 'string', ...(name.toLowerCase().includes('password') ? { format: 'password' } : {}) },
    ]),
  ),
});

export const bodies = {
  '/auth/local': texts('identifier', 'password'),
  '/auth/forgot-password': texts('email'),
  '/auth/reset-password': texts('code', 'password', 'passwordConfirmation'),
  '/auth/invitation': texts('code'),
  '/auth/accept-invitation': texts('code', 'password', 'passwordConfirmation'),
  '/auth/change-password': texts('currentPassword', 'password', 'passwordConfirmation'),
  '/auth/second-step': texts('challenge', 'code'),
  '/auth/second-step/enrol': texts('challenge'),
  '/auth/two-step/begin': texts('password'),
  '/auth/two-step/confirm': texts('code'),
  '/auth/two-step/recovery-codes': texts('password', 'code'),
  '/auth/two-step/end': texts('password', 'code'),
  '/access/sign-in-rules': {
    type: 'object',
    required: ['staffTwoStep'],
    properties: { staffTwoStep: { type: 'boolean' } },
  },
  '/me': { type: 'object', properties: { language: { type: 'string' } } },
  '/portal/me': { type: 'object', properties: { language: { type: 'string' } } },
  '/clock': {
    type: 'object',
    required: ['now'],
    properties: { now: { type: 'string', format: 'date-time' } },
  },
} as const;
