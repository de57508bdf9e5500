import type { PlaceName } from './places';

/** A corporate member of the demo, chosen by hand. */
export interface CorporateMember {
  readonly name: string;
  /** What its net addresses begin with. */
  readonly site: string;
  readonly place: PlaceName;
  readonly categories: readonly string[];
  readonly sector: string;
  /** How many people it has in the demo, and how large it is: 1 small, 2 middle, 3 large. */
  readonly size: 1 | 2 | 3;
  /** Branches besides the head office. */
  readonly branches?: readonly PlaceName[];
  readonly parent?: string;
  readonly language?: 'en';
  /** Potential members have no account yet; passive ones are over. */
  readonly status?: 'potential' | 'passive';
}

const customer = ['kurumsal-musteri'];
const key = ['kurumsal-musteri', 'stratejik'];

const row = (
  name: string,
  site: string,
  place: PlaceName,
  sector: string,
  size: 1 | 2 | 3,
  more: Partial<CorporateMember> = {},
): CorporateMember => ({ name, site, place, sector, size, categories: customer, ...more });

export const corporateMembers: readonly CorporateMember[] = [
  row('Akdoğan Tekstil San. ve Tic. A.Ş.', 'akdogantekstil', 'nilufer', 'tekstil', 3, {
    categories: key,
    branches: ['sisli', 'merkezefendi', 'gebze'],
  }),
  row('Akdoğan Lojistik Ltd. Şti.', 'akdoganlojistik', 'gebze', 'lojistik', 2, { parent: 'akdogantekstil' }),
  row('Yedi Tepe Hastaneler Grubu A.Ş.', 'yeditepehastane', 'atasehir', 'saglik', 3, {
    categories: key,
    branches: ['kadikoy', 'bakirkoy', 'cankaya', 'konak'],
  }),
  row('Ege Zeytin ve Gıda San. A.Ş.', 'egezeytin', 'bornova', 'gida', 2, { branches: ['cesme'] }),
  row('Çınaraltı Mobilya San. Ltd. Şti.', 'cinaraltimobilya', 'inegol', 'mobilya', 2, {
    branches: ['umraniye'],
  }),
  row('Işıltı Aydınlatma Tic. Ltd. Şti.', 'isiltiaydinlatma', 'sisli', 'perakende', 1),
  row('Güneş Kolejleri Eğitim Hizmetleri A.Ş.', 'guneskolejleri', 'cankaya', 'egitim', 3, {
    branches: ['yenimahalle', 'odunpazari'],
  }),
  row('Mavi Koy Turizm Otelcilik A.Ş.', 'mavikoy', 'mugla', 'turizm', 2, {
    categories: key,
    branches: ['alanya'],
  }),
  row('Şimşek Otomotiv Yan Sanayi A.Ş.', 'simsekotomotiv', 'nilufer', 'otomotiv', 3, { branches: ['gebze'] }),
  row('Öztürk & Kılıç Avukatlık Ortaklığı', 'ozturkkilic', 'sisli', 'hukuk', 1),
  row('Anadolu Un ve Yem San. Ltd. Şti.', 'anadoluun', 'selcuklu', 'gida', 2),
  row('Kuzey Yapı İnşaat Taahhüt A.Ş.', 'kuzeyyapi', 'ortahisar', 'insaat', 2, { branches: ['ilkadim'] }),
  row('Doğan Diş Klinikleri Ltd. Şti.', 'dogandis', 'kadikoy', 'saglik', 1, { branches: ['atasehir'] }),
  row('Toros Tarım Ürünleri Tic. A.Ş.', 'torostarim', 'seyhan', 'tarim', 2),
  row('Bosphorus Yacht Charter Ltd.', 'bosphorusyacht', 'mugla', 'turizm', 1, { language: 'en' }),
  row('Şehitkamil Halı ve İplik San. A.Ş.', 'skhali', 'sehitkamil', 'tekstil', 2),
  row('Erciyes Çelik Kapı San. Ltd. Şti.', 'erciyescelik', 'melikgazi', 'uretim', 1),
  row('Pamukkale Ev Tekstili Ltd. Şti.', 'pamukkaletekstil', 'merkezefendi', 'tekstil', 1),
  row('Yıldız Market Zinciri A.Ş.', 'yildizmarket', 'umraniye', 'perakende', 3, {
    branches: ['kadikoy', 'tuzla', 'gebze', 'nilufer'],
  }),
  row('Lale Kreş ve Gündüz Bakımevi', 'lalekres', 'bakirkoy', 'egitim', 1),
  row('Bilge Danışmanlık ve Denetim A.Ş.', 'bilgedanismanlik', 'sariyer', 'hukuk', 2),
  row('Hızlı Kargo Dağıtım A.Ş.', 'hizlikargo', 'basaksehir', 'lojistik', 2, {
    branches: ['yenimahalle', 'bornova'],
  }),
  row('Karadeniz Balıkçılık Kooperatifi', 'karadenizbalik', 'ortahisar', 'gida', 1),
  row('Antik Butik Otel İşletmeleri Ltd. Şti.', 'antikbutik', 'muratpasa', 'turizm', 1),
  row('Ostim Makine İmalat San. A.Ş.', 'ostimmakine', 'yenimahalle', 'uretim', 2),
  row('Göztepe Veteriner Polikliniği', 'goztepevet', 'kadikoy', 'saglik', 1),
  row('Sakarya Elektronik Perakende Ltd. Şti.', 'sakaryaelektronik', 'odunpazari', 'perakende', 1, {
    status: 'passive',
  }),
  row('Ihlamur Kafe ve Restoranları A.Ş.', 'ihlamurkafe', 'sisli', 'turizm', 2, {
    branches: ['kadikoy', 'konak'],
  }),
  row('Nova Yazılım ve Danışmanlık Ltd. Şti.', 'novayazilim', 'cankaya', 'bilisim', 1, {
    categories: ['kurumsal-musteri', 'hizmet-tedarikcisi'],
  }),
  row('Deniz Bilişim Bayilik Ltd. Şti.', 'denizbilisim', 'konak', 'bilisim', 2, {
    categories: ['altin-bayi'],
    branches: ['merkezefendi'],
  }),
  row('Başkent Bilgisayar Tic. Ltd. Şti.', 'baskentbilgisayar', 'yenimahalle', 'bilisim', 1, {
    categories: ['bayi', 'yetkili-servis'],
  }),
  row('Akdeniz İklimlendirme Servisi', 'akdenizklima', 'muratpasa', 'hizmet', 1, {
    categories: ['yetkili-servis'],
  }),
  row('Çukurova Ağ Sistemleri Ltd. Şti.', 'cukurovaag', 'seyhan', 'bilisim', 1, { categories: ['bayi'] }),
  row('Marmara Donanım Dağıtım A.Ş.', 'marmaradonanim', 'basaksehir', 'bilisim', 2, {
    categories: ['toptanci', 'donanim-tedarikcisi'],
  }),
  row('Bahar Temizlik Malzemeleri San. Ltd. Şti.', 'bahartemizlik', 'tuzla', 'uretim', 1, {
    categories: ['hizmet-tedarikcisi'],
  }),
  row('Kablo Dünyası Elektrik Tic. A.Ş.', 'kablodunyasi', 'bakirkoy', 'ticaret', 1, {
    categories: ['donanim-tedarikcisi'],
  }),
  row('Ufuk Havacılık Bakım Merkezi A.Ş.', 'ufukhavacilik', 'tuzla', 'uretim', 2, { status: 'potential' }),
  row('Ankara Organik Gıda Pazarlama Ltd. Şti.', 'ankaraorganik', 'cankaya', 'gida', 1, {
    status: 'potential',
  }),
  row('Gökkuşağı Oyuncak San. Ltd. Şti.', 'gokkusagioyuncak', 'basaksehir', 'uretim', 1, {
    status: 'potential',
  }),
  row('Samsun Liman Antrepo İşletmeciliği A.Ş.', 'samsunantrepo', 'ilkadim', 'lojistik', 2, {
    status: 'potential',
  }),
];
