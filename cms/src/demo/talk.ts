/** What our staff of the demo write down. Texts only; who, when and where is thrown. */

export interface Talk {
  readonly kind: 'call' | 'mail' | 'visit' | 'meeting';
  readonly direction?: 'incoming' | 'outgoing';
  readonly subject: string;
  readonly result: string;
  readonly next?: string;
  readonly minutes: number;
}

const talk = (
  kind: Talk['kind'],
  subject: string,
  result: string,
  minutes: number,
  more: Partial<Talk> = {},
): Talk => ({ kind, subject, result, minutes, ...more });

export const corporateTalks: readonly Talk[] = [
  talk(
    'meeting',
    'Yıllık değerlendirme toplantısı',
    'Hizmetten memnunlar; ikinci yerleşke için kapasite artırmak istiyorlar.',
    75,
    { next: 'Kapasite artırımı için teklif gönder' },
  ),
  talk(
    'call',
    'Fatura itirazı',
    'Mart faturasındaki adet yanlış sanılmış; sözleşmedeki kademe anlatıldı, itiraz geri alındı.',
    14,
    { direction: 'incoming' },
  ),
  talk(
    'visit',
    'Genel merkez ziyareti',
    'Yeni satın alma müdürüyle tanışıldı. Karar süreci artık iki imzayla yürüyor.',
    90,
    { next: 'Tanıtım dosyasını yeni müdüre gönder' },
  ),
  talk(
    'mail',
    'Sözleşme yenileme',
    'Yenileme koşulları yazılı olarak iletildi, iki hafta içinde dönüş yapacaklar.',
    5,
    { direction: 'outgoing', next: 'Yenileme için ara' },
  ),
  talk('call', 'Geciken ödeme', 'Ödeme talimatı verilmiş, hafta içinde geçmesi bekleniyor.', 8, {
    direction: 'outgoing',
    next: 'Ödemenin geldiğini kontrol et',
  }),
  talk(
    'meeting',
    'Şube açılışı planı',
    'Gelecek çeyrekte iki şube daha açılacak; kurulum takvimi birlikte hazırlandı.',
    60,
    { next: 'Kurulum takvimini paylaş' },
  ),
  talk('visit', 'Yerinde inceleme', 'Depo girişindeki kameralar yenilenecek; ölçü alındı.', 120, {
    next: 'Keşif raporunu gönder',
  }),
  talk(
    'call',
    'Yetkili değişikliği',
    'Muhasebe müdürü ayrılmış; yeni yetkilinin imza sirküleri istendi.',
    11,
    { direction: 'incoming', next: 'İmza sirkülerini iste' },
  ),
];

export const individualTalks: readonly Talk[] = [
  talk('call', 'Hız şikâyeti', 'Modem yeniden başlatıldı, hız ölçümü normale döndü.', 9, {
    direction: 'incoming',
  }),
  talk('call', 'Adres değişikliği', 'Gelecek ay taşınıyor; yeni adreste altyapı var.', 12, {
    direction: 'incoming',
    next: 'Nakil için randevu ver',
  }),
  talk('mail', 'Ekstre talebi', 'Son altı ayın ekstresi e-postayla gönderildi.', 4, {
    direction: 'incoming',
  }),
  talk('call', 'Paket önerisi', 'Televizyon paketini düşünüyor, ay sonunda tekrar aranmak istiyor.', 7, {
    direction: 'outgoing',
    next: 'Paket için tekrar ara',
  }),
];

export const corporateNotes: readonly string[] = [
  '<p>Faturaları ayın <strong>ilk haftası</strong> onaylıyorlar; itiraz varsa o hafta gelir.</p>',
  '<p>Karar verenler:</p><ul><li>Fiyat: satın alma</li><li>Teknik uygunluk: bilgi işlem</li><li>Son imza: genel müdür</li></ul>',
  '<p>Yıl sonunda grup genelinde <strong>tek sözleşmeye</strong> geçmek istiyorlar. Rakip iki teklif almışlar.</p>',
  '<p>Depoya teslimat yalnızca hafta içi 08.30–16.30 arasında yapılabiliyor; araç plakası bir gün önceden bildirilmeli.</p>',
  '<p>Bakım ziyaretinden önce güvenliğe kimlik bilgisi gönderilmesi gerekiyor.</p>',
  '<p>Genel müdür yardımcısı referans görüşmesi yapmayı kabul etti; benzer müşterilerle buluşturabiliriz.</p>',
];

export const individualNotes: readonly string[] = [
  '<p>Öğleden sonra aranmayı tercih ediyor.</p>',
  '<p>Yazışmaların e-postayla yapılmasını istedi.</p>',
  '<p>Kardeşi de abone; birlikte indirim soruyor.</p>',
];

/** Notes that call a colleague: `{name}` becomes the mention. */
export const calls: readonly string[] = [
  '<p>{name} yenileme teklifini sen hazırlar mısın? Görüşme notu aşağıda.</p>',
  '<p>Ödeme planını {name} ile konuşacaklar, haberin olsun.</p>',
  '<p>{name} kredi limitini artırmak istiyorlar; mali tabloları belgelere ekledim.</p>',
];
