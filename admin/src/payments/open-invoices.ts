const PAGE = { page: 1, perPage: 100 };
const OLDEST = { field: 'dueDate', order: 'ASC' } as const;

/** What of an account can still be paid, the oldest first: parameters of a list of invoices. */
export const openInvoices = (account: number) => ({
  filter: { account, status: 'posted', kind: 'invoice', open_gt: 0 },
  pagination: PAGE,
  sort: OLDEST,
});
