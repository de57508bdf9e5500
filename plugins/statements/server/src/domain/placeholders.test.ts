import type { TemplateKind } from '@ortak/kernel/templates';
import { checkTexts, fillText, placeholdersOf } from './placeholders';

const check = (kind: TemplateKind, texts: { subject?: string; text?: string; foot?: string }) =>
  checkTexts(kind, { subject: null, text: null, foot: null, ...texts }, placeholdersOf(kind, ['risk'])).map(
    ({ path, code }) => `${path} ${code}`,
  );

describe('C6 X2 placeholders of templates', () => {
  it('are filled in; an empty value leaves nothing, and values are not read again', () => {
    const values = new Map([
      ['member.name', '{{link}} & <b>'],
      ['member.extra.risk', 'Yüksek'],
    ]);
    expect(fillText('Sayın {{member.name}}: {{ member.extra.risk }}{{member.city}}.', values)).toBe(
      'Sayın {{link}} & <b>: Yüksek.',
    );
  });

  it.each<[TemplateKind, { subject?: string; text?: string; foot?: string }, string[]]>([
    ['statement', { subject: 'Ekstre', text: '{{member.extra.risk}} {{account.balance}}' }, []],
    ['statement', { subject: 'Ekstre', text: '{{member.extra.none}}' }, ['text unknownPlaceholder']],
    ['statement', { subject: '{{link}}', text: 'x' }, ['subject unknownPlaceholder']],
    ['statement', { subject: 'x', text: '{{member.name' }, ['text placeholderOpen']],
    ['statement', { subject: 'x', text: 'a }} b' }, ['text placeholderOpen']],
    ['statement', { text: 'x' }, ['subject required']],
    ['statement', { subject: 'x' }, ['text required']],
    ['statement', { subject: 'x', text: 'x', foot: 'x' }, ['foot notForType']],
    ['statement-page', { foot: '{{company.iban}}' }, []],
    ['statement-page', { subject: 'x', text: 'x' }, ['subject notForType']],
    ['statement-page', { text: 'x\n'.repeat(20) }, ['text tooMany']],
    ['invitation', { subject: 'x', text: '{{recipient.name}}' }, ['text placeholderMissing']],
    ['notification', { subject: '{{count}}', text: '{{items}} {{choicesLink}}' }, []],
    ['notification', { subject: 'x', text: '{{link}}' }, ['text placeholderMissing']],
    ['password-reset', { subject: 'x', text: '{{link}} {{member.extra.risk}}' }, ['text unknownPlaceholder']],
  ])('%s %j', (kind, texts, errors) => expect(check(kind, texts)).toEqual(errors));
});
