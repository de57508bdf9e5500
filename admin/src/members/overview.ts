import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Tier } from '../data/records';
import type { MinorUnits } from '../i18n/text';
import { requestJson } from '../session/request';

interface Named {
  readonly id: number;
  readonly name: string;
}

/** How a member stands with one of our companies in one currency. */
export interface AccountOverview {
  readonly id: number;
  readonly company: Named & { readonly code: string };
  readonly currency: string;
  readonly balance: MinorUnits;
  readonly open: MinorUnits;
  readonly overdue: MinorUnits;
  readonly creditLimit: MinorUnits | null;
  readonly blocked: boolean;
  readonly turnover: { readonly month: MinorUnits; readonly year: MinorUnits };
  readonly activeSubscriptions: number;
  readonly nextInvoice: string | null;
}

export interface Overview {
  readonly id: number;
  readonly parent: Named | null;
  readonly representative: Named | null;
  readonly categories: readonly Tier[];
  readonly sectors: readonly Tier[];
  readonly accounts: readonly AccountOverview[];
  readonly activeSubscriptions: number | null;
  readonly nextInvoice: string | null;
  readonly lastInteraction: { readonly kind: string; readonly subject: string; readonly at: string } | null;
}

export interface AccountMonths {
  readonly id: number;
  readonly company: AccountOverview['company'];
  readonly currency: string;
  readonly months: readonly { month: string; turnover: number; balance: number }[];
}

/** How many months the chart shows. */
const MONTHS = 24;

/** Everything that the head of a member's page says, in one answer. */
export const useOverview = (id: number): UseQueryResult<Overview> =>
  useQuery({
    queryKey: ['members', 'overview', id],
    queryFn: () => requestJson<Overview>(`/api/console/members/${id}/overview`),
  });

/** Turnover and balance of the last 24 months, per account. */
export const useFigures = (id: number): UseQueryResult<{ accounts: AccountMonths[] }> =>
  useQuery({
    queryKey: ['members', 'figures', id],
    queryFn: () =>
      requestJson<{ accounts: AccountMonths[] }>(`/api/console/members/${id}/figures?months=${MONTHS}`),
  });
