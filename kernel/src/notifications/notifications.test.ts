import '../i18n/every-language';
import { languageCodes } from '../i18n/languages';
import {
  describeNotification,
  notificationKinds,
  notificationPath,
  offeredKinds,
  readChoices,
  type NotificationDetails,
} from './index';

describe('C14 C16 kinds of notifications', () => {
  test('are offered by right and scope; what is everybody’s own always', () => {
    expect(offeredKinds({ rights: { profile: ['view', 'edit'] }, scope: 'own' })).toEqual([
      'announcement',
      'request',
    ]);
    const rights = {
      profile: ['view'],
      invoices: ['view'],
      payments: ['view'],
      documents: ['view'],
      notes: ['view'],
      analyses: ['view'],
    };
    expect(offeredKinds({ rights, scope: 'member' })).toEqual([...notificationKinds]);
    // Payments are the whole member's.
    expect(offeredKinds({ rights, scope: 'unit' })).not.toContain('payment');
    expect(offeredKinds({ rights: { ...rights, notes: ['create'] }, scope: 'group' })).not.toContain('note');
  });

  test('are all told in the portal to who has not chosen, and by e-mail but for payments and announcements', () => {
    const usual = readChoices(undefined);
    expect(notificationKinds.filter((kind) => !usual[kind].portal)).toEqual([]);
    expect(notificationKinds.filter((kind) => !usual[kind].mail)).toEqual(['payment', 'announcement']);
  });

  test('what was chosen replaces what is usual, way by way; what cannot be read is as usual', () => {
    const chosen = readChoices({
      invoice: { mail: false },
      payment: { portal: false, mail: true },
      gone: {},
    });
    expect(chosen.invoice).toEqual({ portal: true, mail: false });
    expect(chosen.payment).toEqual({ portal: false, mail: true });
    expect(Object.keys(chosen)).toEqual([...notificationKinds]);
    expect(readChoices({ invoice: 'x', note: { mail: 'no' } })).toEqual(readChoices({}));
    expect(readChoices([])).toEqual(readChoices(null));
  });
});

const things: readonly NotificationDetails[] = [
  {
    kind: 'invoice',
    number: 'ANT2026-000012',
    document: 'invoice',
    amount: 332_400,
    currency: 'TRY',
    dueDate: '2026-12-05',
  },
  {
    kind: 'invoice',
    number: 'ANT-I2026-1',
    document: 'credit-note',
    amount: 5_000,
    currency: 'EUR',
    dueDate: null,
  },
  { kind: 'payment', amount: 100, currency: 'TRY', date: '2026-11-03' },
  { kind: 'document', title: 'Sözleşme' },
  { kind: 'announcement', title: 'Bakım' },
  { kind: 'note', text: 'Görüşmemizin özeti' },
  { kind: 'request', status: 'approved', fields: ['name', 'extra.risk'] },
  { kind: 'request', status: 'refused', fields: ['name'] },
  { kind: 'analysis', form: 'Finansal yeterlik' },
];

describe('X5 what a notification says', () => {
  test('in Turkish, money and dates as they are written there', () => {
    expect(things.map((one) => describeNotification('tr', one))).toEqual([
      'ANT2026-000012 numaralı fatura: ₺3.324,00, son ödeme 5 Aralık 2026',
      'ANT-I2026-1 numaralı iade faturası: €50,00',
      'Ödemeniz alındı: ₺1,00, 3 Kasım 2026',
      'Belge: Sözleşme',
      'Duyuru: Bakım',
      'Not: Görüşmemizin özeti',
      'Değişiklik talebiniz onaylandı: Ad, Ek bilgiler',
      'Değişiklik talebiniz onaylanmadı: Ad',
      'Yeniden yanıtlamanız bekleniyor: Finansal yeterlik',
    ]);
  });

  test('something in every language, with what it is about', () => {
    for (const language of languageCodes)
      for (const one of things) {
        const line = describeNotification(language, one);
        expect(line).not.toMatch(/portal\.|[{}]/);
        if ('title' in one) expect(line).toContain(one.title);
        if ('number' in one) expect(line).toContain(one.number);
      }
    expect(describeNotification('ar', things[3] as NotificationDetails)).toContain('\u2068Sözleşme\u2069');
  });

  test('and leads to where it is', () => {
    expect(notificationPath({ kind: 'invoice', record: 7 })).toBe('/invoices/7');
    expect(notificationPath({ kind: 'announcement', record: 3 })).toBe('/pages/3');
    expect(notificationPath({ kind: 'payment', record: 3 })).toBe('/payments');
  });
});
