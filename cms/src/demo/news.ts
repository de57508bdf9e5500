import type { CompanyCode } from './group';

interface Text {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** A page of the demo; days are counted from today. */
export interface DemoPage {
  readonly kind: 'page' | 'announcement';
  readonly status: 'draft' | 'published';
  readonly texts: { readonly tr: Text; readonly en: Text };
  readonly from: number;
  readonly until?: number;
  readonly pinned?: boolean;
  readonly order?: number;
  readonly memberKind?: 'corporate' | 'individual';
  readonly categories?: readonly string[];
  readonly company?: CompanyCode;
  readonly file?: { readonly title: string; readonly lines: readonly string[] };
}

const text = (title: string, summary: string, ...paragraphs: string[]): Text => ({
  title,
  summary,
  body: paragraphs.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join(''),
});

/** What a group of companies tells its members: everybody, customers of one of its companies, dealers, households. */
export const news: readonly DemoPage[] = [
  {
    kind: 'announcement',
    status: 'published',
    from: -2,
    until: 12,
    pinned: true,
    company: 'PBT',
    texts: {
      tr: text(
        'Hafta sonu planlı bakım',
        'Cumartesiyi pazara bağlayan gece bulut hizmetlerinde kısa kesintiler olabilir.',
        'Veri merkezimizde enerji altyapısını yeniliyoruz. Çalışma <strong>02.00–05.00</strong> arasında sürecek.',
        '<ul><li>Sunucularınız sırayla ve birkaç dakika süreyle yeniden başlatılır.</li><li>Yedekleme görevleri 05.30’da kaldığı yerden devam eder.</li><li>E-posta hizmeti etkilenmez.</li></ul>',
        'Bakım sırasında çalışması gereken bir işiniz varsa lütfen müşteri temsilcinize yazın.',
      ),
      en: text(
        'Planned maintenance this weekend',
        'Cloud services may be interrupted briefly in the night from Saturday to Sunday.',
        'We are renewing the power supply of our data centre. The work takes place between <strong>02:00 and 05:00</strong>.',
        '<ul><li>Your servers restart one after the other, for a few minutes each.</li><li>Backups go on at 05:30 where they stopped.</li><li>E-mail is not affected.</li></ul>',
        'If something of yours has to run during that time, please write to your representative.',
      ),
    },
  },
  {
    kind: 'announcement',
    status: 'published',
    from: -9,
    memberKind: 'corporate',
    texts: {
      tr: text(
        'Hesap ekstreniz artık Word ve Excel olarak da iniyor',
        'Mutabakatınızı kolaylaştırmak için ekstre sayfasına iki biçim ekledik.',
        'Ekstre sayfasında dönemi seçin, “İndir” düğmesinden biçimi belirleyin. Tutarlar Excel’de sayı olarak gelir.',
        'Ekstreyi kendinize e-posta ile de gönderebilirsiniz.',
      ),
      en: text(
        'Statements as Word and Excel files',
        'Two more formats make your reconciliation easier.',
        'Choose a period on the statement page and the format under “Download”. Amounts arrive in Excel as numbers.',
        'You can send yourself the statement by e-mail, too.',
      ),
    },
  },
  {
    kind: 'announcement',
    status: 'published',
    from: -5,
    until: 55,
    categories: ['satis-kanali'],
    texts: {
      tr: text(
        'Bayi prim tablosu yenilendi',
        'Yeni oranlar gelecek dönem başından itibaren geçerli.',
        'Altın bayilerde yenileme primi artıyor; ilk satış primi değişmiyor. Ayrıntılar ekteki tabloda.',
      ),
      en: text(
        'New commission table for dealers',
        'The new rates apply from the beginning of the next period.',
        'The commission on renewals rises for gold dealers; that on first sales stays. See the table attached.',
      ),
    },
    file: {
      title: 'Bayi prim tablosu',
      lines: ['İlk satış: % 12', 'Yenileme: % 5', 'Yenileme, altın bayi: % 7'],
    },
  },
  {
    kind: 'announcement',
    status: 'published',
    from: -14,
    memberKind: 'individual',
    texts: {
      tr: text(
        'Arkadaşınızı getirin, bir ay bizden',
        'Tavsiyenizle abone olan her arkadaşınız için bir sonraki faturanızda bir aylık indirim.',
        'Arkadaşınızın başvuru sırasında sizin üye numaranızı söylemesi yeterli. İndirim, ilk faturası ödendikten sonra tanımlanır.',
      ),
      en: text(
        'Bring a friend, a month is on us',
        'For every friend who subscribes on your recommendation, a month off your next invoice.',
        'It is enough that your friend tells us your member number. The discount comes once their first invoice is paid.',
      ),
    },
  },
  {
    kind: 'announcement',
    status: 'published',
    from: 6,
    texts: {
      tr: text(
        'Bayram çalışma saatlerimiz',
        'Bayram boyunca destek hattımız 09.00–13.00 arasında açık.',
        'Arıza bildirimlerinizi portaldan günün her saatinde yapabilirsiniz.',
      ),
      en: text(
        'Our opening hours over the holidays',
        'Our support line is open from 09:00 to 13:00 during the holidays.',
        'You can report faults in the portal at any time.',
      ),
    },
  },
  {
    kind: 'announcement',
    status: 'draft',
    from: 20,
    texts: {
      tr: text(
        'Yeni yıl fiyatları',
        'Taslak: onay bekliyor.',
        'Fiyat listesi yönetim onayından sonra eklenecek.',
      ),
      en: text(
        'Prices of the new year',
        'Draft: waits for approval.',
        'The price list follows after its approval.',
      ),
    },
  },
  {
    kind: 'page',
    status: 'published',
    from: -200,
    order: 10,
    texts: {
      tr: text(
        'Destek ve iletişim',
        'Bize nasıl ulaşırsınız, ne kadar sürede dönüş yaparız?',
        '<h2>Arıza</h2>',
        'Hizmet kesintilerinde 7 gün 24 saat nöbetçi ekibimiz vardır. İlk dönüş <strong>30 dakika</strong> içindedir.',
        '<h2>Fatura ve ödeme</h2>',
        'Hafta içi 09.00–18.00 arasında muhasebe ekibimize yazabilirsiniz. Dönüş aynı iş günü içindedir.',
      ),
      en: text(
        'Support and contact',
        'How to reach us, and how fast we answer.',
        '<h2>Faults</h2>',
        'A team is on duty day and night. The first answer comes within <strong>30 minutes</strong>.',
        '<h2>Invoices and payments</h2>',
        'Write to our accounts team from 09:00 to 18:00 on working days. They answer on the same day.',
      ),
    },
  },
  {
    kind: 'page',
    status: 'published',
    from: -120,
    order: 20,
    categories: ['kurumsal-musteri'],
    texts: {
      tr: text(
        'Hizmet seviyesi taahhüdümüz',
        'Kurumsal müşterilerimize verdiğimiz sözler ve tutmadığımızda yaptıklarımız.',
        'Aylık erişilebilirlik taahhüdümüz <strong>% 99,9</strong>’dur. Altında kalan her ay için ilgili hizmetin aylık bedelinin onda biri bir sonraki faturanızdan düşülür.',
        '<ol><li>Öncelik 1: hizmet durdu – 30 dakika</li><li>Öncelik 2: hizmet yavaş – 2 saat</li><li>Öncelik 3: soru – 1 iş günü</li></ol>',
      ),
      en: text(
        'Our service levels',
        'What we promise our corporate customers, and what we do when we fail.',
        'We promise an availability of <strong>99.9 %</strong> a month. For each month below it, a tenth of the monthly price of that service comes off your next invoice.',
        '<ol><li>Priority 1: service down – 30 minutes</li><li>Priority 2: service slow – 2 hours</li><li>Priority 3: question – 1 working day</li></ol>',
      ),
    },
  },
];
