import { choicesBody, seenBody } from './bodies';

/** Everybody's own, like their profile: what they are told of, the rights to the things themselves decide. */
const route = (method: 'GET' | 'POST' | 'PUT', path: string, handler: string, body?: unknown) => ({
  method,
  path,
  handler: `notifications.${handler}`,
  config: {
    auth: false,
    policies: [{ name: 'plugin::access.portal', config: { area: 'profile', action: 'view' } }],
    ...(body === undefined ? {} : { body }),
  },
});

export default {
  'content-api': {
    type: 'content-api',
    prefix: '',
    routes: [
      route('GET', '/portal/notifications', 'list'),
      route('GET', '/portal/notifications/unread', 'unread'),
      route('POST', '/portal/notifications/seen', 'seen', seenBody),
      route('GET', '/portal/notification-choices', 'choices'),
      route('PUT', '/portal/notification-choices', 'choose', choicesBody),
    ],
  },
};
