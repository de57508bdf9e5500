/** One line of an invoice. `net` and `tax` are minor units; price, quantity and rates decimal strings. */
export interface InvoiceLine {
  readonly id: number;
  readonly description: string;
  /** The description in one's own language, where its product has a name in it. */
  readonly label: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountRate?: string | null;
  readonly net: number;
  readonly taxRate: string;
  readonly tax: number;
  readonly periodStart?: string | null;
  readonly periodEnd?: string | null;
}

/** An invoice or a credit note. Amounts are minor units; dates YYYY-MM-DD. */
export interface Invoice {
  readonly id: number;
  readonly number: string;
  readonly account: number;
  readonly company: number;
  readonly member: number;
  readonly subscription?: number | null;
  readonly kind: 'invoice' | 'credit-note';
  readonly status: 'draft' | 'posted' | 'void';
  readonly issueDate: string;
  readonly dueDate?: string | null;
  readonly periodStart?: string | null;
  readonly periodEnd?: string | null;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly open: number;
  readonly currency: string;
  readonly lines?: readonly InvoiceLine[];
}
