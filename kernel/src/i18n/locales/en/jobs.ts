/** What runs in the background, as administrators see it. */
export const jobs = {
  errors: {
    notStoppable: 'This job runs and cannot be stopped any more; it ends by itself.',
    notRepeatable: 'This job cannot be done again.',
  },
};
