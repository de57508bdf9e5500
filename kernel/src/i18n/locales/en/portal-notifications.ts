/** What the portal says about notifications; mails tell each of them in the same words. */
export const portalNotifications = {
  notifications: {
    title: 'Notifications',
    lead: 'What happened lately that concerns you.',
    bell: '{count, plural, =0 {Notifications} other {Notifications, # unread}}',
    unread: 'Unread',
    all: 'See all',
    choose: 'Choose notifications',
    empty: 'No notifications yet',
    emptyText:
      'When you are invoiced, when a document or a note is shared with you, or when an announcement is published, you will see it here.',
    latest: 'The newest notifications of the last 90 days are shown.',
    lines: {
      invoice: 'Invoice {number}: {amount}',
      invoiceDue: 'Invoice {number}: {amount}, due {date}',
      creditNote: 'Credit note {number}: {amount}',
      payment: 'Payment received: {amount}, {date}',
      document: 'Document: {title}',
      announcement: 'Announcement: {title}',
      note: 'Note: {text}',
      approved: 'Your change was approved: {fields}',
      refused: 'Your change was not approved: {fields}',
      analysis: 'Please answer again: {form}',
    },
    kinds: {
      invoice: 'Invoices',
      payment: 'Payments',
      document: 'Documents',
      note: 'Notes',
      announcement: 'Announcements',
      request: 'Change requests',
      analysis: 'Assessments',
    },
    ways: {
      portal: 'Portal',
      mail: 'E-mail',
    },
    settings: {
      title: 'Notifications',
      text: 'You choose what you are told about; each change is saved at once.',
      about: 'About',
      switch: '{kind}: {way}',
      failed: 'Your choice could not be saved; it is as it was before.',
    },
  },
};
