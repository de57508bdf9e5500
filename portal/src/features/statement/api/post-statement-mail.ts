import { requestJson } from '../../../api/request';
import type { Span } from '../span';

/** Asks for the statement of a period by e-mail, to the reader's own address and in their language. */
export const postStatementMail = (account: number, { from, to }: Span): Promise<{ to: readonly string[] }> =>
  requestJson(`/api/portal/statements/${account}/email`, {
    method: 'POST',
    body: { format: 'pdf', from, until: to },
  });
