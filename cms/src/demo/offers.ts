import type { CompanyCode } from './group';

/** What the companies sell as subscriptions: the terms, and how much of what. */
export interface Offer {
  readonly company: CompanyCode;
  readonly subject: string;
  readonly category: string;
  /** Products with the least and the greatest quantity. */
  readonly lines: readonly (readonly [product: string, least: number, most: number])[];
  readonly period: 'week' | 'month' | 'year';
  readonly interval: number;
  readonly alignment: 'anniversary' | 'calendar';
  readonly timing: 'advance' | 'arrears';
  readonly proration?: 'none';
  readonly discounts?: readonly string[];
  /** Months that the customer is bound. */
  readonly commitment?: number;
  readonly sizes: readonly (0 | 1 | 2 | 3)[];
}

const monthly = { period: 'month', interval: 1 } as const;

/** For corporate members (sizes 1 to 3) and individuals (size 0). */
export const offers: readonly Offer[] = [
  {
    company: 'PBT',
    subject: 'Sunucu barındırma',
    category: 'Bulut',
    lines: [
      ['SNC-08', 1, 6],
      ['YDK-1T', 1, 4],
    ],
    ...monthly,
    alignment: 'calendar',
    timing: 'advance',
    discounts: ['0', '0', '10'],
    commitment: 12,
    sizes: [2, 3],
  },
  {
    company: 'PBT',
    subject: 'Büyük sunucu havuzu',
    category: 'Bulut',
    lines: [
      ['SNC-32', 1, 3],
      ['YDK-1T', 3, 10],
      ['GDV-01', 1, 2],
    ],
    ...monthly,
    alignment: 'calendar',
    timing: 'advance',
    discounts: ['12.5'],
    commitment: 24,
    sizes: [3],
  },
  {
    company: 'PBT',
    subject: 'Kurumsal e-posta ve santral',
    category: 'İletişim',
    lines: [
      ['EPS-01', 5, 60],
      ['SNT-01', 3, 40],
    ],
    ...monthly,
    alignment: 'calendar',
    timing: 'arrears',
    discounts: ['0', '5'],
    sizes: [1, 2, 3],
  },
  {
    company: 'PBT',
    subject: 'Fiber internet',
    category: 'İnternet',
    lines: [['NET-100', 1, 2]],
    ...monthly,
    alignment: 'anniversary',
    timing: 'advance',
    commitment: 12,
    sizes: [1, 2],
  },
  {
    company: 'PBT',
    subject: 'Metro Ethernet hattı',
    category: 'İnternet',
    lines: [['NET-1000', 1, 1]],
    ...monthly,
    alignment: 'calendar',
    timing: 'advance',
    proration: 'none',
    commitment: 24,
    sizes: [3],
  },
  {
    company: 'PBT',
    subject: 'Ön muhasebe ve bordro',
    category: 'Yazılım',
    lines: [
      ['MUH-01', 1, 2],
      ['BRD-01', 5, 45],
    ],
    period: 'year',
    interval: 1,
    alignment: 'anniversary',
    timing: 'advance',
    discounts: ['15', '20'],
    sizes: [1, 2],
  },
  {
    company: 'PBT',
    subject: 'Yönetilen güvenlik',
    category: 'Güvenlik',
    lines: [
      ['GDV-01', 1, 1],
      ['EGT-01', 5, 20],
    ],
    period: 'month',
    interval: 3,
    alignment: 'calendar',
    timing: 'advance',
    sizes: [2, 3],
  },
  {
    company: 'PTH',
    subject: 'Asansör ve jeneratör bakımı',
    category: 'Bakım',
    lines: [
      ['ASN-01', 1, 4],
      ['JNR-01', 1, 1],
    ],
    period: 'month',
    interval: 3,
    alignment: 'calendar',
    timing: 'arrears',
    sizes: [2, 3],
  },
  {
    company: 'PTH',
    subject: 'Klima bakımı',
    category: 'Bakım',
    lines: [['KLM-01', 4, 30]],
    period: 'month',
    interval: 6,
    alignment: 'calendar',
    timing: 'advance',
    discounts: ['0', '7.5'],
    sizes: [1, 2, 3],
  },
  {
    company: 'PTH',
    subject: 'Kamera ve alarm izleme',
    category: 'Güvenlik',
    lines: [
      ['KMR-01', 2, 24],
      ['ALR-01', 1, 2],
    ],
    ...monthly,
    alignment: 'anniversary',
    timing: 'arrears',
    sizes: [1, 2, 3],
  },
  {
    company: 'PTH',
    subject: 'Ofis temizliği',
    category: 'Temizlik',
    lines: [['TMZ-01', 80, 900]],
    ...monthly,
    alignment: 'calendar',
    timing: 'arrears',
    discounts: ['0', '0', '8'],
    sizes: [1, 2, 3],
  },
  {
    company: 'PTH',
    subject: 'İçme suyu',
    category: 'Sarf',
    lines: [['SU-19', 4, 25]],
    period: 'week',
    interval: 2,
    alignment: 'calendar',
    timing: 'arrears',
    sizes: [1, 2],
  },
  {
    company: 'PTH',
    subject: 'Yazıcı kiralama',
    category: 'Kiralama',
    lines: [['YZC-01', 1, 6]],
    ...monthly,
    alignment: 'anniversary',
    timing: 'advance',
    proration: 'none',
    sizes: [1, 2],
  },
  {
    company: 'PBT',
    subject: 'Ev interneti',
    category: 'İnternet',
    lines: [['EVN-100', 1, 1]],
    ...monthly,
    alignment: 'anniversary',
    timing: 'advance',
    discounts: ['0', '0', '15'],
    commitment: 12,
    sizes: [0],
  },
  {
    company: 'PBT',
    subject: 'Ev interneti ve televizyon',
    category: 'İnternet',
    lines: [
      ['EVN-100', 1, 1],
      ['EVN-TV', 1, 1],
    ],
    ...monthly,
    alignment: 'anniversary',
    timing: 'advance',
    discounts: ['0', '10'],
    commitment: 12,
    sizes: [0],
  },
  {
    company: 'PTH',
    subject: 'Kombi bakım paketi',
    category: 'Bakım',
    lines: [['KMB-01', 1, 1]],
    period: 'year',
    interval: 1,
    alignment: 'anniversary',
    timing: 'advance',
    sizes: [0],
  },
  {
    company: 'PTH',
    subject: 'Ev alarmı',
    category: 'Güvenlik',
    lines: [['EVA-01', 1, 1]],
    ...monthly,
    alignment: 'calendar',
    timing: 'advance',
    sizes: [0],
  },
];
