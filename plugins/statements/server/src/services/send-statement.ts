import type { SignedIn } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import type { Clock } from '@ortak/kernel/calendar';
import { chooseLanguage, isLanguage, type Language } from '@ortak/kernel/i18n';
import type { Sql } from '@ortak/database';
import { isAddress, readAddresses } from '../domain/read-addresses';
import { mostDocxRows } from '../documents/most-docx-rows';
import { mailFormats, type MailFormat, type OutgoingMail } from '../mail/mail';
import { statementMail } from '../mail/statement-mail';
import { findAccount } from '../repositories/statements';
import { readLanguageOf } from '../repositories/messages';
import { enqueueMail } from './mail';
import { readStatement } from './read-statement';

export interface StatementWish {
  readonly account: number;
  readonly to?: unknown;
  readonly format?: unknown;
  readonly language?: unknown;
  readonly from?: unknown;
  readonly until?: unknown;
}

function readWish(wish: StatementWish): {
  addresses: string[];
  language: Language | undefined;
  format: MailFormat;
} {
  const errors: FieldError[] = [];
  const to = readAddresses(wish.to);
  if ('errors' in to) errors.push(...to.errors);
  const format = mailFormats.find((one) => one === (wish.format ?? 'pdf'));
  if (!format)
    errors.push({ path: 'format', code: 'formatUnknown', params: { values: mailFormats.join(', ') } });
  if (wish.language !== undefined && !isLanguage(wish.language))
    errors.push({ path: 'language', code: 'notLanguage' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return {
    addresses: 'addresses' in to ? to.addresses : [],
    language: isLanguage(wish.language) ? wish.language : undefined,
    format: format ?? 'pdf',
  };
}

/**
 * Queues the mail that brings an account's statement with its file: to the member's own address unless somebody else is
 * named, in the language of who reads it.
 * @returns the id of the message
 * @throws Refusal 404 for an account that the actor may not see, 400 for bad dates and addresses, 422 when the member
 *   has no address
 */
export async function sendStatement(
  deps: {
    readonly sql: Sql;
    readonly clock: Clock;
    readonly actor: SignedIn;
    /** Files the message; in the same transaction when it is left out. */
    readonly file?: (mail: OutgoingMail) => Promise<number>;
  },
  wish: StatementWish,
): Promise<{ id: number; to: readonly string[]; language: Language }> {
  const { addresses, language: wished, format } = readWish(wish);
  const account = await findAccount(deps.sql, wish.account);
  if (!account) throw new Refusal(404, 'notFound');
  const to = addresses.length > 0 ? addresses : [account.member.email].filter(isAddress);
  const [first] = to;
  if (first === undefined) throw new Refusal(422, 'noRecipient', {}, [{ path: 'to', code: 'noRecipient' }]);
  const reader = await readLanguageOf(deps.sql, account.memberId, first);
  const language = wished ?? chooseLanguage(reader, account.memberLanguage);
  const { data } = await readStatement(deps, {
    account: wish.account,
    from: wish.from,
    to: wish.until,
    language,
  });
  if (format === 'docx' && data.lines.length > mostDocxRows) throw new Refusal(422, 'tooManyRows');
  const id = await (deps.file ?? ((mail) => enqueueMail(deps.sql, mail)))({
    kind: 'statement',
    to,
    language,
    ...statementMail(data),
    company: account.companyId,
    member: account.memberId,
    account: account.account,
    source: { kind: 'statement', account: account.account, from: data.from, to: data.to, format },
    user: deps.actor.user,
  });
  return { id, to, language };
}
