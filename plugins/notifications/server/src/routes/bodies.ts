import { notificationKinds, notificationWays } from '@ortak/kernel/notifications';

/** What the routes take, as JSON Schema for /api/openapi.json; the controllers check it field by field. */
export const seenBody = {
  type: 'object',
  properties: {
    until: {
      type: 'string',
      format: 'date-time',
      description: 'Everything up to then was seen; never back, never ahead.',
    },
  },
  required: ['until'],
} as const;

const choice = {
  type: 'object',
  properties: Object.fromEntries(notificationWays.map((way) => [way, { type: 'boolean' }])),
  description: 'What is left out stays as it is. Only kinds that the caller can be told of are known.',
} as const;

export const choicesBody = {
  type: 'object',
  properties: Object.fromEntries(notificationKinds.map((kind) => [kind, choice])),
} as const;
