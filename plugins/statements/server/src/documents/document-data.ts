import type { PlainDate } from '@ortak/kernel/calendar';
import type { Language } from '@ortak/kernel/i18n';
import type { LabelSheet } from '@ortak/kernel/labels';
import type { Ageing } from '../domain/age-amounts';
import type { Movements } from '../domain/build-statement';

/** Whoever stands on a letter: our company at its head, the member in its window. */
export interface Party {
  readonly name: string;
  readonly code: string;
  readonly address: string | null;
  readonly district: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly taxOffice: string | null;
  readonly taxNumber: string | null;
}

export interface Letterhead extends Party {
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly iban: string | null;
  /** `#rrggbb`; anything else is Ortak's own accent. */
  readonly colour: string | null;
  /** A PNG as a data address; without it the company's initials stand in its place. */
  readonly logo?: string | null;
  readonly timeZone: string;
}

export interface Addressee extends Party {
  readonly email: string | null;
}

/** What a company says above and below the table of its statements. */
export interface PageTexts {
  readonly head: string;
  readonly foot: string;
}

/** A statement with all that its document says. Plain data: it crosses to the worker that draws it. */
export interface StatementData extends Movements {
  readonly kind: 'statement';
  readonly language: Language;
  readonly company: Letterhead;
  readonly member: Addressee;
  readonly account: number;
  readonly currency: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The day on which the document is made. */
  readonly issued: PlainDate;
  readonly ageing: Ageing;
  /** The day for which the ageing holds. */
  readonly ageingDate: PlainDate;
  readonly texts?: PageTexts;
}

export interface InvoiceDocumentLine {
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountRate: string;
  readonly taxRate: string;
  readonly net: bigint;
  readonly tax: bigint;
  readonly periodStart: PlainDate | null;
  readonly periodEnd: PlainDate | null;
}

/** An invoice or credit note with all that its document says. */
export interface InvoiceData {
  readonly kind: 'invoice';
  readonly language: Language;
  readonly company: Letterhead;
  readonly member: Addressee;
  readonly creditNote: boolean;
  readonly status: 'draft' | 'posted' | 'void';
  readonly number: string | null;
  readonly subscription: string | null;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly periodStart: PlainDate | null;
  readonly periodEnd: PlainDate | null;
  readonly currency: string;
  readonly lines: readonly InvoiceDocumentLine[];
  readonly net: bigint;
  readonly tax: bigint;
  readonly total: bigint;
  readonly open: bigint;
}

/** The front of a card that we give to a member or to an additional holder. */
export interface MemberCardData {
  readonly kind: 'member-card';
  readonly language: Language;
  readonly company: Pick<Letterhead, 'name' | 'colour' | 'website'>;
  readonly member: Pick<Addressee, 'name'>;
  readonly number: string;
  readonly nameOnCard: string;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  /** Widths of the barcode's bars and spaces in turn, the first a bar. */
  readonly bars: readonly number[];
}

/** What stands on one address label, from top to bottom; the name in bold. */
export interface AddressLabel {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Sheets of address labels. */
export interface LabelsData {
  readonly kind: 'labels';
  readonly language: Language;
  /** What the labels are of, for the file's name: `members`. */
  readonly resource: string;
  readonly date: PlainDate;
  readonly sheet: LabelSheet;
  /** Places of the first sheet that are used already. */
  readonly skip: number;
  readonly labels: readonly AddressLabel[];
}

export type DocumentData = StatementData | InvoiceData | MemberCardData | LabelsData;
