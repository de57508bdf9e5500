/** What runs in the background, as administrators see it. */
export const jobs = {
  errors: {
    notStoppable: 'Bu iş çalışıyor ve artık durdurulamıyor; kendiliğinden bitecek.',
    notRepeatable: 'Bu iş yeniden yapılamaz.',
  },
};
