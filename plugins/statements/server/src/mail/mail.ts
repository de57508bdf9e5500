import type { PlainDate } from '@ortak/kernel/calendar';
import type { Language } from '@ortak/kernel/i18n';

/** What a statement comes as: a file beside the letter, or as the letter's own page. */
export const mailFormats = ['pdf', 'xlsx', 'docx'] as const;
export type MailFormat = (typeof mailFormats)[number];

/** What a document is drawn from when its message is delivered. */
export interface StatementSource {
  readonly kind: 'statement';
  readonly account: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The file that comes with the mail; a PDF when it is left out. */
  readonly format?: MailFormat;
}

/** A message that somebody wants sent. */
export interface OutgoingMail {
  /** What it is about: `statement`, `password-reset`. */
  readonly kind: string;
  readonly to: readonly string[];
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  /** What a template of the kind may say, when an administrator has worded one: its placeholders by name. */
  readonly values?: Readonly<Record<string, string>>;
  /** Made from the text when it is absent. */
  readonly html?: string;
  readonly company?: number;
  readonly member?: number;
  readonly account?: number;
  readonly source?: StatementSource;
  /** The user who sends it; absent when the program does by itself. */
  readonly user?: number;
}

/** What a message says. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A message that is ready to go. */
export interface ReadyMail extends Letter {
  readonly id: number;
  readonly kind: string;
  readonly to: readonly string[];
  readonly language: Language;
  /** In whose name it is sent; the installation's own otherwise. */
  readonly sender?: { readonly name: string; readonly email: string | null };
  readonly attachments: readonly Attachment[];
  readonly createdAt: Date;
}

/** Where a message went: to the server, or into a file. */
export type Delivered = { readonly state: 'sent' } | { readonly state: 'kept'; readonly file: string };
