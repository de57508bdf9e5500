import type { PlaceName } from './places';

/** The group that the demo shows: its companies, what it sells, and how it sorts its members. */

export interface DemoCompany {
  readonly code: CompanyCode;
  readonly name: string;
  readonly colour: string;
  readonly place: PlaceName;
  readonly address: string;
  readonly site: string;
}

export type CompanyCode = 'PBT' | 'PTH';

export const companies: readonly DemoCompany[] = [
  {
    code: 'PBT',
    name: 'Poyraz Bulut Teknolojileri A.Ş.',
    colour: '#0b6e75',
    place: 'sariyer',
    address: 'Maslak Mah. Büyükdere Cad. No: 255 Kat: 9',
    site: 'poyrazbulut.example',
  },
  {
    code: 'PTH',
    name: 'Poyraz Tesis Hizmetleri A.Ş.',
    colour: '#8a3f6b',
    place: 'umraniye',
    address: 'Şerifali Mah. Turgut Özal Bulvarı No: 84',
    site: 'poyraztesis.example',
  },
];

export interface Tier {
  readonly code: string;
  readonly tr: string;
  readonly en: string;
  readonly parent?: string;
  readonly colour?: string;
}

const tier = (code: string, tr: string, en: string, more: Partial<Tier> = {}): Tier => ({
  code,
  tr,
  en,
  ...more,
});

/** Parents stand before their children. */
export const categories: readonly Tier[] = [
  tier('musteri', 'Müşteri', 'Customer', { colour: 'teal' }),
  tier('kurumsal-musteri', 'Kurumsal müşteri', 'Corporate customer', { parent: 'musteri' }),
  tier('bireysel-musteri', 'Bireysel müşteri', 'Individual customer', { parent: 'musteri' }),
  tier('stratejik', 'Stratejik müşteri', 'Key account', { parent: 'kurumsal-musteri', colour: 'pink' }),
  tier('tedarikci', 'Tedarikçi', 'Supplier', { colour: 'orange' }),
  tier('donanim-tedarikcisi', 'Donanım tedarikçisi', 'Hardware supplier', { parent: 'tedarikci' }),
  tier('hizmet-tedarikcisi', 'Hizmet tedarikçisi', 'Service supplier', { parent: 'tedarikci' }),
  tier('satis-kanali', 'Satış kanalı', 'Sales channel', { colour: 'blue' }),
  tier('bayi', 'Bayi', 'Dealer', { parent: 'satis-kanali' }),
  tier('altin-bayi', 'Altın bayi', 'Gold dealer', { parent: 'bayi', colour: 'amber' }),
  tier('yetkili-servis', 'Yetkili servis', 'Authorised service', { parent: 'satis-kanali' }),
  tier('toptanci', 'Toptancı', 'Wholesaler', { parent: 'satis-kanali' }),
];

export const sectors: readonly Tier[] = [
  tier('uretim', 'Üretim', 'Manufacturing'),
  tier('tekstil', 'Tekstil', 'Textiles', { parent: 'uretim' }),
  tier('gida', 'Gıda', 'Food', { parent: 'uretim' }),
  tier('otomotiv', 'Otomotiv yan sanayi', 'Automotive parts', { parent: 'uretim' }),
  tier('mobilya', 'Mobilya', 'Furniture', { parent: 'uretim' }),
  tier('hizmet', 'Hizmet', 'Services'),
  tier('saglik', 'Sağlık', 'Health care', { parent: 'hizmet' }),
  tier('egitim', 'Eğitim', 'Education', { parent: 'hizmet' }),
  tier('turizm', 'Turizm', 'Tourism', { parent: 'hizmet' }),
  tier('hukuk', 'Hukuk ve danışmanlık', 'Law and consulting', { parent: 'hizmet' }),
  tier('lojistik', 'Lojistik', 'Logistics', { parent: 'hizmet' }),
  tier('ticaret', 'Ticaret', 'Trade'),
  tier('perakende', 'Perakende', 'Retail', { parent: 'ticaret' }),
  tier('bilisim', 'Bilişim', 'Information technology', { parent: 'ticaret' }),
  tier('insaat', 'İnşaat', 'Construction'),
  tier('tarim', 'Tarım', 'Agriculture'),
];

export interface DemoProduct {
  readonly code: string;
  readonly tr: string;
  readonly en: string;
  readonly measure: string;
  /** In lira and kuruş, without tax. */
  readonly price: string;
  /** VAT: 20 %, and 10 % where the law says so (training, drinking water). */
  readonly tax: '20' | '10';
}

const product = (
  code: string,
  tr: string,
  en: string,
  measure: string,
  price: string,
  tax: '20' | '10' = '20',
): DemoProduct => ({ code, tr, en, measure, price, tax });

export const products: readonly DemoProduct[] = [
  product('SNC-08', 'Sanal sunucu (4 çekirdek, 8 GB)', 'Virtual server (4 cores, 8 GB)', 'piece', '1450.00'),
  product(
    'SNC-32',
    'Sanal sunucu (12 çekirdek, 32 GB)',
    'Virtual server (12 cores, 32 GB)',
    'piece',
    '4890.00',
  ),
  product('YDK-1T', 'Bulut yedekleme (1 TB)', 'Cloud backup (1 TB)', 'TB', '620.00'),
  product('EPS-01', 'Kurumsal e-posta', 'Business e-mail', 'user', '89.90'),
  product('SNT-01', 'Bulut santral', 'Cloud telephony', 'extension', '74.50'),
  product('NET-100', 'Fiber internet 100 Mbps', 'Fibre internet 100 Mbps', 'piece', '899.00'),
  product('NET-1000', 'Metro Ethernet 1 Gbps', 'Metro Ethernet 1 Gbps', 'piece', '9750.00'),
  product('MUH-01', 'Ön muhasebe yazılımı', 'Accounting software', 'piece', '549.00'),
  product('BRD-01', 'Bordro modülü', 'Payroll module', 'employee', '24.75'),
  product('GDV-01', 'Yönetilen güvenlik duvarı', 'Managed firewall', 'piece', '2350.00'),
  product(
    'EGT-01',
    'Bilgi güvenliği eğitimi',
    'Information security training',
    'participant',
    '385.00',
    '10',
  ),
  product('EVN-100', 'Ev interneti 100 Mbps', 'Home internet 100 Mbps', 'piece', '449.00'),
  product('EVN-TV', 'Ev televizyonu paketi', 'Home television package', 'piece', '129.90'),
  product('ASN-01', 'Asansör bakımı', 'Lift maintenance', 'piece', '1850.00'),
  product('KLM-01', 'Klima bakımı', 'Air-conditioning maintenance', 'unit', '310.00'),
  product('JNR-01', 'Jeneratör bakımı', 'Generator maintenance', 'piece', '6400.00'),
  product('KMR-01', 'Kamera izleme', 'Camera monitoring', 'camera', '145.00'),
  product('ALR-01', 'Alarm izleme merkezi', 'Alarm monitoring', 'piece', '495.00'),
  product('TMZ-01', 'Ofis temizliği', 'Office cleaning', 'm²', '42.50'),
  product('SU-19', 'Damacana su (19 L)', 'Drinking water (19 L)', 'bottle', '98.00', '10'),
  product('YZC-01', 'Yazıcı kiralama', 'Printer rental', 'piece', '780.00'),
  product('KMB-01', 'Kombi bakım paketi', 'Boiler care package', 'piece', '1890.00'),
  product('EVA-01', 'Ev alarmı', 'Home alarm', 'piece', '289.00'),
];
