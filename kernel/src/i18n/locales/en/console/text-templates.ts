/** The words of mails and statements that administrators write. */
export const textTemplates = {
  textTemplates: {
    emptyText:
      'Let mails and statements speak in your own words: one text for each language, with what is known of the member and its extra fields put in. Without a template Ortak uses its own words.',
    identity: 'What it is for',
    companyHelp: 'Empty: for all companies.',
    words: 'Words',
    placeholders: 'Placeholders',
    placeholdersText:
      'A click puts one where the cursor is; its value takes its place when the text is sent.',
    preview: 'Preview',
    previewText: 'With what an account says today; no mail is sent.',
    nothing: 'The text appears here as you type.',
  },
};
