import type { SubscriptionStatus } from '../data/records';
import { post } from '../session/request';
import type { PreviewedInvoice } from './preview';

export type ContractChange = 'activate' | 'pause' | 'resume' | 'amend' | 'renew' | 'cancel';

/** A document that a change would post. */
export interface PreviewedDocument extends PreviewedInvoice {
  readonly kind: 'invoice' | 'credit-note';
}

/** What a change would do, as the server found by making it and taking it back. */
export interface ChangePreview {
  readonly status: SubscriptionStatus;
  readonly adjustments: readonly PreviewedDocument[];
  readonly next: readonly PreviewedInvoice[];
  readonly nextInvoice: string | null;
}

/** Changes a contract; errors carry the fields. */
export const changeContract = (
  id: number,
  change: ContractChange,
  body: Readonly<Record<string, unknown>>,
): Promise<unknown> => post(`/api/billing/subscriptions/${id}/${change}`, body);

/** What the change would do. Stores nothing. */
export const previewChange = (
  id: number,
  change: ContractChange,
  body: Readonly<Record<string, unknown>>,
): Promise<ChangePreview> =>
  post<ChangePreview>(`/api/billing/subscriptions/${id}/${change}`, { ...body, dryRun: true });
