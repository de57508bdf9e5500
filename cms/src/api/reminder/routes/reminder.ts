/** Whoever may look may put away what they were told. */
export default {
  type: 'content-api',
  routes: [
    {
      method: 'POST',
      path: '/console/reminders/:id/done',
      handler: 'reminder.done',
      config: {
        auth: false,
        policies: [{ name: 'plugin::access.staff', config: { area: 'reminders', action: 'view' } }],
      },
    },
  ],
};
