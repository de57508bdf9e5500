import { formatDate, formatPeriod, speak } from '@ortak/kernel/i18n';
import type { StatementData } from './document-data';
import type { Fact } from './letter-html';

/** What stands beside the addressee of a statement, on paper and on screen. */
export function statementFacts(data: StatementData): Fact[] {
  const say = speak(data.language);
  return [
    { label: say('statement.period'), value: formatPeriod(data.from, data.to, data.language) },
    { label: say('statement.memberCode'), value: data.member.code },
    { label: say('statement.account'), value: String(data.account) },
    { label: say('statement.currency'), value: data.currency },
    { label: say('statement.issued'), value: formatDate(data.issued, data.language, 'long') },
  ];
}
