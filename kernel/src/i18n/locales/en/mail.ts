/** The e-mails that Ortak sends. */
export const mail = {
  greeting: 'Dear {name},',
  regards: 'Kind regards,',
  automatic: 'This e-mail was sent by Ortak.',
  statement: {
    subject: 'Your account statement from {company} · {period}',
    body: 'Please find attached your account statement for {period}.',
    owed: 'On {date} the amount payable by you is {amount}.',
    inFavour: 'On {date} the balance in your favour is {amount}.',
    settled: 'On {date} nothing is owed.',
    overdue: 'Of this amount, {amount} is overdue. If you have already paid, please disregard this reminder.',
  },
  resetPassword: {
    subject: 'Renew your Ortak password',
    body: 'You asked to renew your password. The link below is valid for one hour.',
    action: 'Renew my password',
    ignore: 'If this was not you, there is nothing to do; your password has not changed.',
  },
  reminder: {
    subject: '{count, plural, one {Reminder: {name}} other {You have # reminders}}',
    reminder: 'Reminder',
    mention: 'You were mentioned in a note',
    'next-step': 'Next step',
  },
  analysisDue: {
    subject: 'Please answer again: {form}',
    body: 'Your answers to “{form}” are valid until {day}. Please answer the form anew in the portal; it takes a few minutes.',
  },
};
