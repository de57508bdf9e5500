/** The areas: of staff `portal-access`; in the portal whoever may edit people manages their access too. */
const areas = { console: 'portal-access', portal: 'people' } as const;
const policies = { console: 'staff', portal: 'portal' } as const;

const route = (
  app: 'console' | 'portal',
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handler: string,
  action: string,
  body?: object,
) => ({
  method,
  path: `/${app}/people/:id/${path}`,
  handler: `portal-access.${handler}`,
  config: {
    auth: false as const,
    policies: [{ name: `plugin::access.${policies[app]}`, config: { area: areas[app], action } }],
    ...(body ? { body } : {}),
  },
});

const body = {
  type: 'object',
  properties: {
    enabled: { type: 'boolean' },
    profile: { type: ['integer', 'null'], description: 'Id of a record of portal-profiles.' },
    scope: { type: ['string', 'null'], enum: ['own', 'unit', 'member', 'group', null] },
    rights: {
      type: 'object',
      description: 'Area → actions. An area that stands here replaces the profile’s, also by none.',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    },
    invite: { type: 'boolean', description: 'Sends an invitation at once.' },
  },
} as const;

export const portalAccessRoutes = (['console', 'portal'] as const).flatMap((app) => [
  route(app, 'GET', 'access', 'find', app === 'console' ? 'view' : 'edit'),
  route(app, 'PUT', 'access', 'update', 'edit', body),
  route(app, 'POST', 'invitation', 'invite', 'edit'),
  route(app, 'DELETE', 'invitation', 'withdraw', 'edit'),
  ...(app === 'console' ? [route(app, 'POST', 'preview', 'preview', 'reveal')] : []),
]);
