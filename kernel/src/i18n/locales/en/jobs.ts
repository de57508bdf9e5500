/** What runs in the background, as administrators see it. */
export const jobs = {
  errors: {
    notStoppable: 'This job runs and cannot be stopped any more; it ends by itself.',
    notRepeatable: 'This job cannot be done again.',
  },
  kinds: {
    'bill-run': 'Billing run',
    import: 'Import',
    mail: 'E-mail',
    remind: 'Looking for due reminders',
    'remind-user': 'Mail of reminders',
    'change-decided': 'Mail of a decided change',
    'document-contents': 'Deleting files',
    'document-orphans': 'Looking for files without a record',
    'old-jobs': 'Forgetting old jobs',
    'analysis-due': 'Looking for analyses that run out',
    'analysis-due-letter': 'Mail about a new analysis',
    'send-notifications': 'Sending notifications',
    'notification-letter': 'Mail of notifications',
    'old-notifications': 'Forgetting old notifications',
    'extra-indexes': 'Index of an extra field',
  },
};
