/** Text templates: what server and console must both say about texts that an administrator words. */

/** What may be worded: the mails that Ortak sends, and what stands on the page of a statement. */
export const templateKinds = [
  'statement',
  'statement-page',
  'invitation',
  'password-reset',
  'analysis-due',
  'notification',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** Whether a kind speaks for one of our companies, and so may be worded by each. */
export const ofCompany = (kind: TemplateKind | undefined): boolean =>
  kind === 'statement' || kind === 'statement-page';
