import type { Language, Rights, Scope } from '@ortak/kernel/access';
import type { MinorUnits } from '../i18n/text';
import type { Ageing } from '../statements/statement';

/** Records as the console's API sends them. Dates are YYYY-MM-DD, money minor units, rates decimal strings. */
export interface Stored {
  id: number;
  version?: number;
  createdAt?: string;
  updatedAt?: string;
}

export interface Place {
  address?: string | null;
  district?: string | null;
  city?: string | null;
  postalCode?: string | null;
  country?: string | null;
}

export interface Address extends Stored, Place {
  member: number;
  unit?: number | null;
  person?: number | null;
  kind: 'invoice' | 'delivery' | 'head-office' | 'branch' | 'home' | 'work' | 'other';
  label?: string | null;
  contactName?: string | null;
  phone?: string | null;
  default: boolean;
}

export interface ContactPoint extends Stored {
  member: number;
  unit?: number | null;
  person?: number | null;
  kind: 'phone' | 'mobile' | 'fax' | 'email' | 'web';
  value: string;
  label?: string | null;
}

export interface Member extends Stored, Place {
  code: string;
  kind: 'corporate' | 'individual';
  status: 'potential' | 'active' | 'passive';
  name: string;
  firstName?: string | null;
  lastName?: string | null;
  taxOffice?: string | null;
  taxNumber?: string | null;
  nationalId?: string | null;
  tradeRegistryNumber?: string | null;
  mersisNumber?: string | null;
  foundedOn?: string | null;
  employeeCount?: number | null;
  birthDate?: string | null;
  birthPlace?: string | null;
  gender?: string | null;
  maritalStatus?: string | null;
  education?: string | null;
  job?: string | null;
  passiveReason?: string | null;
  email?: string | null;
  phone?: string | null;
  website?: string | null;
  categories: number[];
  sectors: number[];
  parent?: number | null;
  representative?: number | null;
  annualSales?: MinorUnits | null;
  language?: Language | null;
}

export interface Unit extends Stored, Place {
  member: number;
  parent?: number | null;
  kind: 'region' | 'office' | 'branch' | 'department';
  name: string;
  manager?: number | null;
  representative?: number | null;
  email?: string | null;
  phone?: string | null;
}

export interface Person extends Stored {
  member: number;
  unit?: number | null;
  firstName: string;
  lastName: string;
  title?: string | null;
  email?: string | null;
  mobile?: string | null;
  phone?: string | null;
  language?: Language | null;
  manager?: number | null;
  portal?: { enabled?: boolean; scope?: Scope; rights?: Rights } | null;
}

export interface Company extends Stored, Place {
  code: string;
  name: string;
  currency: string;
  timeZone: string;
  taxOffice?: string | null;
  taxNumber?: string | null;
  colour?: string | null;
}

/** A category or a sector: both are trees of names. */
export interface Tier extends Stored {
  code?: string | null;
  name: string;
  labels?: Partial<Record<Language, string>> | null;
  colour?: string | null;
  order?: number;
  parent?: number | null;
}

/** Net turnover of an account in minor units. */
export interface Turnover {
  month: MinorUnits;
  year: MinorUnits;
  all: MinorUnits;
}

export interface Account extends Stored {
  member: number;
  company: number;
  currency: string;
  creditLimit?: MinorUnits | null;
  paymentTermDays?: number;
  lateInterestRate?: string;
  blocked?: boolean;
  blockReason?: string | null;
  groupInvoices?: boolean;
  balance?: MinorUnits;
  debit?: MinorUnits;
  credit?: MinorUnits;
  turnover?: Partial<Turnover> | MinorUnits | null;
  open?: MinorUnits;
  overdue?: MinorUnits;
  daysOverdue?: number | null;
  ageing?: Ageing;
  lateInterest?: MinorUnits;
  collateral?: MinorUnits;
  exposure?: MinorUnits;
  available?: MinorUnits | null;
  overLimit?: boolean;
  blockedAt?: string | null;
  blockedBy?: number | null;
}

/** A member's accounts of one currency together; limits only where each account has one. */
export interface AccountTotal {
  id: string;
  member: number;
  currency: string;
  accounts: number;
  balance: MinorUnits;
  open: MinorUnits;
  overdue: MinorUnits;
  lateInterest: MinorUnits;
  collateral: MinorUnits;
  exposure: MinorUnits;
  creditLimit: MinorUnits | null;
  available: MinorUnits | null;
  blocked: number;
  overLimit: number;
  turnover: Turnover;
}

/** What secures an account. */
export interface Collateral extends Stored {
  account: number;
  company: number;
  member: number;
  kind: 'guarantee-letter' | 'mortgage' | 'cheque' | 'promissory-note' | 'deposit' | 'surety' | 'other';
  amount: MinorUnits;
  currency: string;
  issuer?: string | null;
  number?: string | null;
  received: string;
  expires?: string | null;
  returned?: string | null;
  note?: string | null;
  status: 'upcoming' | 'valid' | 'expiring' | 'expired' | 'returned';
  counts: boolean;
}

/** One block of an account, running or lifted. */
export interface AccountBlock extends Stored {
  account: number;
  reason: string;
  blockedAt: string;
  blockedBy?: number | null;
  liftedAt?: string | null;
  liftedBy?: number | null;
  liftReason?: string | null;
}

/** A posting. */
export interface LedgerEntry extends Stored {
  account: number;
  member: number;
  company: number;
  date: string;
  dueDate?: string | null;
  type: string;
  document?: string | null;
  description?: string | null;
  debit: MinorUnits;
  credit: MinorUnits;
  currency: string;
  invoice?: number | null;
  payment?: number | null;
}

/** Where a member, or one of our companies, has its money. */
export interface BankAccount extends Stored {
  member?: number | null;
  company?: number | null;
  iban?: string | null;
  accountNumber?: string | null;
  bank?: string | null;
  branch?: string | null;
  bic?: string | null;
  country?: string | null;
  currency: string;
  holder?: string | null;
  default: boolean;
  note?: string | null;
}

/** What we mean to sell in a period; `achieved` and `attainment` are counted from posted invoices. */
export interface Target extends Stored {
  member: number;
  company: number;
  unit?: number | null;
  product?: number | null;
  year?: number | null;
  quarter?: number | null;
  month?: number | null;
  start: string;
  end: string;
  amount: MinorUnits;
  currency: string;
  achieved: MinorUnits;
  /** Percent. */
  attainment: string;
  note?: string | null;
}

export interface Product extends Stored {
  code: string;
  name: string;
  labels?: Partial<Record<Language, string>> | null;
  measure?: string;
  unitPrice?: string;
  currency?: string | null;
  taxRate?: string;
  active?: boolean;
}

export interface SubscriptionLine {
  id?: number;
  product?: number | null;
  description?: string | null;
  quantity?: string;
  unitPrice?: string;
  discountRate?: string | null;
  taxRate?: string | null;
  start?: string | null;
  end?: string | null;
}

export type SubscriptionStatus = 'draft' | 'trial' | 'active' | 'paused' | 'cancelled' | 'ended';

export interface Subscription extends Stored {
  account: number;
  billTo?: number | null;
  member?: number;
  company?: number;
  currency?: string;
  number: string;
  subject?: string | null;
  status: SubscriptionStatus;
  start: string;
  end?: string | null;
  period: 'day' | 'week' | 'month' | 'year';
  interval: number;
  alignment: 'anniversary' | 'calendar';
  timing: 'advance' | 'arrears';
  trialEnd?: string | null;
  proration: 'day' | 'none';
  paymentTermDays?: number | null;
  autoRenew?: boolean;
  contact?: number | null;
  category?: string | null;
  specialCode?: string | null;
  repetitions?: number | null;
  paymentMethod?: string | null;
  nextInvoice?: string | null;
  cancelCategory?: string | null;
  cancelReason?: string | null;
  note?: string | null;
  lines: SubscriptionLine[];
}

export interface PlanItem {
  /** `<subscription>:<first day>`, or `<subscription>:+<id>` of a row that was added. */
  id: string;
  lines: (InvoiceLine & { id: number; product?: number | null })[];
  paymentMethod?: string | null;
  note?: string | null;
  subscription: number;
  periodStart: string;
  periodEnd: string;
  issueDate: string;
  dueDate: string;
  net: MinorUnits;
  tax: MinorUnits;
  total: MinorUnits;
  currency: string;
  state: 'planned' | 'edited' | 'skipped' | 'invoiced';
  invoice?: number | null;
}

export interface InvoiceLine {
  id?: number;
  description: string;
  quantity: string;
  unitPrice: string;
  discountRate?: string | null;
  taxRate: string;
  net: MinorUnits;
  tax: MinorUnits;
  periodStart?: string | null;
  periodEnd?: string | null;
}

export interface Invoice extends Stored {
  number?: string | null;
  account: number;
  member?: number;
  company?: number;
  subscription?: number | null;
  kind: 'invoice' | 'credit-note';
  status: 'draft' | 'posted' | 'void';
  /** Null on a draft that takes its dates when it is posted. */
  issueDate: string | null;
  dueDate: string | null;
  periodStart?: string | null;
  periodEnd?: string | null;
  net: MinorUnits;
  tax: MinorUnits;
  total: MinorUnits;
  open: MinorUnits;
  currency: string;
  creditOf?: number | null;
  reason?: string | null;
  note?: string | null;
  lines?: InvoiceLine[];
}

export interface Payment extends Stored {
  account: number;
  member?: number;
  date: string;
  amount: MinorUnits;
  currency: string;
  method?: string | null;
  reference?: string | null;
  /** What is not yet allocated to invoices. */
  open?: MinorUnits;
  note?: string | null;
  allocations?: { invoice: number; amount: MinorUnits }[];
}

export interface Mail extends Stored {
  recipient: string;
  subject: string;
  state: string;
  text?: string | null;
  html?: string | null;
  error?: string | null;
  member?: number | null;
  attempts?: number;
  deliveredAt?: string | null;
}

/** Someone who can sign in. */
export interface User extends Stored {
  email: string;
  name?: string | null;
  kind: 'staff' | 'portal';
  staffRole?: string | null;
  companies?: number[];
  person?: number | null;
  language?: Language | null;
  blocked?: boolean;
}
