/** Who stands around a member: our team, and those related to it. */
export const people = {
  team: {
    emptyText:
      'Bu üyeye bizden kimlerin baktığı burada durur: temsilci, satış, finans, destek… Her rolde bir kişi birincildir.',
    rolesText: 'Çalışanlarımızın bir üye için yaptığı işler. Ekipler bu rollerden kurulur.',
    holders: 'Bu roldekiler',
    looksAfter: 'Baktığı üyeler',
    state: 'Durum',
    views: { current: 'Sürenler', past: 'Bitenler ve planlananlar' },
    form: {
      who: 'Kim, hangi rolde',
      primaryHelp: 'Temsilci rolünde birincil olan, üyenin temsilcisidir',
      reach: 'Kapsam ve süre',
      reachText: 'Şirket ve birim boş bırakılırsa üyenin tamamı için geçerlidir.',
    },
  },
  relations: {
    emptyText:
      'Akrabalar, ortaklar ve kefiller gibi, bu üyenin başka üyelerle ilişkileri. Bir kez yazılır, iki tarafta da görünür.',
    kindsText: 'İki üyenin birbirine ne olduğu; her taraf için bir ad: anne ve çocuk, kefil ve kefil olunan.',
    add: 'İlişki ekle',
    edit: 'İlişkiyi düzenle',
    remove: 'İlişkiyi sil',
    removeText: 'İlişki iki üyenin sayfasından da kalkar. Üyeler olduğu gibi kalır.',
    removed: 'İlişki silindi.',
    saved: 'İlişki kaydedildi.',
    related: 'İlişkili üye',
    tie: '{name} için nesi olur?',
    wordFor: '{word} (karşılığı: {reverse})',
    preview: '{related} bu ilişkide “{word}”, {member} ise “{reverse}” olarak görünecek.',
    start: 'Başlangıç (isteğe bağlı)',
    end: 'Bitiş (isteğe bağlı)',
    note: 'Not',
    form: {
      words: 'İki tarafın adı',
      wordsText: 'İki taraf birbirine aynı şeyse (kardeş, ortak) iki kutuya da aynı adı yazın.',
      labelsText: 'Ekranı başka dilde kullananların göreceği adlar.',
      reverseIn: '{language}, karşı taraf',
    },
  },
  handOver: {
    open: 'Devret',
    title: '{name}: baktıklarını devret',
    text: 'Ekiplerdeki yerleri, temsil ettiği üyeler ve birimler seçtiğiniz çalışana geçer. Eski yerler önceki gün biter, geçmiş silinmez.',
    to: 'Devralan çalışan',
    roles: 'Roller',
    rolesHelp: 'Boş bırakılırsa hepsi devredilir',
    date: 'Devir günü',
    unitsNow: 'Birimlerin temsilcisi bugün ({date}) değişir; diğerleri seçtiğiniz günden başlar.',
    confirm: 'Devret',
    done: 'Devredildi',
    close: 'Tamam',
    nothing: 'Devredilecek bir şey yok.',
    counts:
      '{members, plural, one {# üye} other {# üye}} ve {units, plural, one {# birim} other {# birim}} devralana geçer.',
    outOfReach:
      '{count, plural, one {# yer} other {# yer}} devralanın çalışmadığı bir grup şirketi için; devralan bunları göremez.',
  },
};
