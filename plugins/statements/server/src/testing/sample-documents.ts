import { toDate, toDay } from '@ortak/kernel/calendar';
import type { Language } from '@ortak/kernel/i18n';
import type { Addressee, InvoiceData, Letterhead, StatementData } from '../documents/document-data';
import { ageAmounts } from '../domain/age-amounts';
import { buildStatement, type Entry } from '../domain/build-statement';

/** Documents for tests and measurements: believable, and the same at every call. */
export const sampleCompany: Letterhead = {
  name: 'Anadolu Telekom A.Ş.',
  code: 'ANADOLU',
  address: 'Büyükdere Caddesi No: 128 Kat: 7',
  district: 'Şişli',
  city: 'İstanbul',
  postalCode: '34394',
  country: 'TR',
  taxOffice: 'Büyük Mükellefler V.D.',
  taxNumber: '0680214370',
  phone: '+90 212 555 01 28',
  email: 'muhasebe@anadolutelekom.example',
  website: 'anadolutelekom.example',
  iban: 'TR330006100519786457841326',
  colour: '#0b6e75',
  timeZone: 'Europe/Istanbul',
};

export const sampleMember: Addressee = {
  name: 'Iğdır Çiğdem Örgü Sanayi ve Dış Ticaret Ltd. Şti.',
  code: 'M-000417',
  address: 'Organize Sanayi Bölgesi 14. Cadde No: 9',
  district: 'Nilüfer',
  city: 'Bursa',
  postalCode: '16159',
  country: 'TR',
  taxOffice: 'Nilüfer V.D.',
  taxNumber: '4710928366',
  email: 'muhasebe@igdircigdem.example',
};

const descriptions = [
  'Kurumsal internet 500 Mbps · Ekim 2026',
  'Bulut santral, 24 dahili hat',
  'İĞŞÇÖÜ ığşçöü ₺ – sayaç okuması',
  'Veri merkezi barındırma hizmeti (kabin 14, kat 2, İstanbul – Ümraniye tesisi), aylık bedel',
  '',
];

/** Entries with amounts that are spread but reproducible. */
export function sampleEntries(count: number, first = '2026-01-01'): Entry[] {
  let seed = 20_261_031;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  return Array.from({ length: count }, (_, index) => {
    const paid = index % 3 === 2;
    const amount = BigInt(next(900_000) + 1_000);
    const date = toDate(toDay(first) + Math.floor((index * 303) / Math.max(count, 1)));
    return {
      date,
      dueDate: paid ? null : toDate(toDay(date) + 30),
      type: paid ? 'payment' : index % 17 === 5 ? 'credit-note' : 'invoice',
      document: paid
        ? `TAH-${String(index + 1).padStart(6, '0')}`
        : `ANA2026${String(index + 1).padStart(9, '0')}`,
      description: paid ? 'Havale ile ödeme' : (descriptions[index % descriptions.length] ?? ''),
      debit: paid || index % 17 === 5 ? 0n : amount,
      credit: paid ? amount + amount / 2n : index % 17 === 5 ? amount / 4n : 0n,
    };
  });
}

/** A statement of so many rows. */
export function sampleStatement(
  count: number,
  language: Language = 'tr',
  changes: Partial<StatementData> = {},
): StatementData {
  return {
    kind: 'statement',
    language,
    company: sampleCompany,
    member: sampleMember,
    account: 417,
    currency: 'TRY',
    from: '2026-01-01',
    to: '2026-10-31',
    issued: '2026-11-02',
    ...buildStatement(1_250_075n, sampleEntries(count)),
    ageing: ageAmounts(
      [
        { dueDate: '2026-11-15', open: 1_250_000n },
        { dueDate: '2026-10-20', open: 480_050n },
        { dueDate: '2026-09-14', open: 219_900n },
        { dueDate: '2026-06-01', open: 99_995n },
      ],
      '2026-10-31',
    ),
    ageingDate: '2026-10-31',
    ...changes,
  };
}

/** An invoice of so many lines. */
export function sampleInvoice(
  count = 3,
  language: Language = 'tr',
  changes: Partial<InvoiceData> = {},
): InvoiceData {
  const lines = Array.from({ length: count }, (_, index) => {
    const net = BigInt(45_000 + index * 1_234);
    const taxRate = index % 4 === 3 ? '10' : '20';
    return {
      description: descriptions[index % 4] ?? '',
      quantity: index === 1 ? '24' : '1',
      unitPrice: index === 1 ? '19.2597' : `${net / 100n}.${String(net % 100n).padStart(2, '0')}`,
      discountRate: index === 2 ? '12.5' : '0',
      taxRate,
      net,
      tax: (net * BigInt(taxRate)) / 100n,
      periodStart: '2026-10-01',
      periodEnd: '2026-10-31',
    };
  });
  const net = lines.reduce((sum, line) => sum + line.net, 0n);
  const tax = lines.reduce((sum, line) => sum + line.tax, 0n);
  return {
    kind: 'invoice',
    language,
    company: sampleCompany,
    member: sampleMember,
    creditNote: false,
    status: 'posted',
    number: 'ANA2026000000417',
    subscription: 'ABN-000231 · Kurumsal internet',
    issueDate: '2026-10-01',
    dueDate: '2026-10-31',
    periodStart: '2026-10-01',
    periodEnd: '2026-10-31',
    currency: 'TRY',
    lines,
    net,
    tax,
    total: net + tax,
    open: net + tax - 20_000n,
    ...changes,
  };
}
