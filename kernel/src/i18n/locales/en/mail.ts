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
  invitation: {
    subject: 'You are invited to the Ortak portal',
    body: 'You are invited to the portal, where you find your organisation’s subscriptions, invoices and accounts. Choose a password to begin.',
    action: 'Choose my password',
    expires: 'This link is valid for {days} days and works once.',
    ignore:
      'If you did not expect this invitation, there is nothing to do; unless the link is used, nothing opens.',
    known:
      'You were invited to the portal, but there is an account with this e-mail address already. An address belongs to one person only; please give whoever invited you another address for the new access.',
    signIn: 'Sign in with your account',
  },
  reminder: {
    subject: '{count, plural, one {Reminder: {name}} other {You have # reminders}}',
    reminder: 'Reminder',
    mention: 'You were mentioned in a note',
    'next-step': 'Next step',
    'portal-note': 'Written in the portal',
  },
  analysisDue: {
    reminder: 'Time for a new analysis: the last result of “{form}” is valid until {day}.',
    subject: 'Please answer again: {form}',
    body: 'Your answers to “{form}” are valid until {day}. Please answer the form anew in the portal; it takes a few minutes.',
  },
  changeDecided: {
    approvedSubject: 'Your change has been approved',
    refusedSubject: 'Your change could not be approved',
    approved: 'What you asked us to change has been approved and stands in your data now.',
    refused: 'What you asked us to change could not be approved; your data stays as it is.',
    reason: 'Reason',
    see: 'See it in the portal',
  },
  notification: {
    subject: '{count, plural, one {New for you: {line}} other {You have # new notifications}}',
    body: 'There is news for you in the portal:',
    more: 'and {count} more',
    all: 'All of it in the portal',
    choose: 'Choose what you get e-mails about',
  },
};
