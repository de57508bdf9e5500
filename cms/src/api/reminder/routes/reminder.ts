const route = (path: string, handler: string) => ({
  method: 'POST' as const,
  path: `/console/reminders/:id/${path}`,
  handler: `reminder.${handler}`,
  config: {
    auth: false,
    policies: [{ name: 'plugin::access.staff', config: { area: 'reminders', action: 'view' } }],
  },
});

/** Whoever may look may put away what they were told, or have it told again later. */
export default { type: 'content-api', routes: [route('done', 'done'), route('snooze', 'snooze')] };
