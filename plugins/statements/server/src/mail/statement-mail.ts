import { formatDate, formatMoney, formatPeriod, speak } from '@ortak/kernel/i18n';
import { contactLines } from '../documents/address-lines';
import type { StatementData } from '../documents/document-data';
import { standingOf } from '../documents/statement-texts';
import { totalOverdue } from '../domain/age-amounts';
import { headerText } from '../domain/read-addresses';
import { mailHtml } from './letter-mail';
import type { Letter } from './mail';

/**
 * The mail that brings a statement: whose it is, what is owed, what of it is late.
 * @param words what an administrator wants it to say instead
 */
export function statementMail(data: StatementData, words?: Pick<Letter, 'subject' | 'text'>): Letter {
  const { language, company, member, currency } = data;
  const say = speak(language);
  const period = formatPeriod(data.from, data.to, language);
  const date = formatDate(data.to, language, 'long');
  const standing = standingOf(data.closing);
  const amount = formatMoney(data.closing < 0n ? -data.closing : data.closing, currency, language);
  const overdue = totalOverdue(data.ageing);
  const own = words?.text.split(/\n{2,}/).filter((text) => text.trim() !== '');
  const paragraphs = own ?? [
    say('mail.greeting', { name: member.name }),
    say('mail.statement.body', { period }),
    say(`mail.statement.${standing}`, { date, amount }),
    ...(standing === 'owed' && overdue > 0n
      ? [say('mail.statement.overdue', { amount: formatMoney(overdue, currency, language) })]
      : []),
    `${say('mail.regards')}\n${company.name}`,
  ];
  const html = mailHtml({
    language,
    sender: company.name,
    colour: company.colour,
    paragraphs,
    figure: { label: say(`statement.${standing}`), value: amount },
    foot: [...contactLines(company, language), say('mail.automatic')],
  });
  const text = [...paragraphs, contactLines(company, language).join('\n')].join('\n\n');
  return {
    subject: headerText(words?.subject ?? say('mail.statement.subject', { company: company.name, period })),
    text,
    html,
  };
}
