/** The tree of a group, and the targets of members and units: what the console says about them. */
export const hierarchy = {
  tree: {
    more: 'Devamını göster',
    hint: 'Bir satırı başka bir satırın üzerine sürükleyin; ya da Ctrl + Shift + D’ye basın, ok tuşlarıyla yerini seçip Enter’a basın.',
    picked: '“{name}” alındı. Yeni yerini seçin.',
    moving:
      '“{name}” kaydının yeni yeri: “{target}” altı. Taşımak için bırakın veya Enter’a, vazgeçmek için Esc’ye basın.',
    first: '“{name}” en başa konacak. Taşımak için bırakın veya Enter’a, vazgeçmek için Esc’ye basın.',
    behind:
      '“{name}”, “{target}” satırının arkasına konacak. Taşımak için bırakın veya Enter’a, vazgeçmek için Esc’ye basın.',
  },
  hierarchy: {
    tab: 'Yapı',
    title: 'Grubun yapısı',
    name: 'Şirket veya birim',
    manager: 'Yönetici',
    representative: 'Temsilci',
    people: 'Kişi',
    peopleOf: 'Doğrudan burada {here, number} kişi, toplam {all, number} kişi',
    search: 'Şirket ve birimlerde ara',
    nothingFound: 'Bu grupta bu adla bir kayıt yok.',
    moreFound: 'Yalnızca ilk 100 kayıt gösteriliyor. Aramayı daraltmak için yazmaya devam edin.',
    empty: 'Henüz bir yapı yok',
    emptyText:
      'Bölgeler, şubeler, ofisler ve departmanlar ile bu şirkete bağlı şirketler burada yer alır. İlk birimle başlayın.',
    menu: '{name} için işlemler',
    open: 'Aç',
    addUnit: 'Birim ekle',
    addMember: 'Bağlı şirket ekle',
    addPerson: 'Buraya kişi ekle',
    move: 'Taşı …',
    moveTitle: '“{name}” kaydını taşı',
    moveUnitText: 'Birim, altındaki her şeyle birlikte taşınır ve şirketinde kalır.',
    moveMemberText: 'Şirket, bağlı şirketleri ve birimleriyle birlikte taşınır.',
    moveConfirm: 'Taşı',
    newPlace: 'Yeni yeri',
    typeName: 'Yeni yerin adını yazın',
    noPlace: 'Bu adla bir yer yok',
    moved: '“{name}” taşındı.',
    undo: 'Geri al',
    again: 'Tekrar dene',
    refused: {
      below: 'Hiçbir kayıt kendi altında yer alamaz.',
      memberBelowUnit: 'Bir şirket, bir birimin değil başka bir şirketin altında yer alır.',
      otherMember: 'Bir birim kendi şirketinde kalır.',
    },
  },
  targets: {
    tab: 'Hedefler',
    emptyText:
      'Bir yılda, çeyrekte veya ayda burada satmayı hedeflediğiniz tutar. Gerçekleşen, kesinleşmiş faturalardan kendiliğinden hesaplanır.',
    wholeMember: 'Üyenin tamamı',
    form: {
      whose: 'Kimin hedefi',
      when: 'Dönem',
      what: 'Hedef',
      unitHelp:
        'Bu birime ve altındakilere teslim edilen sözleşmeler sayılır. Birim seçilmezse üyenin bütün faturaları sayılır.',
      productHelp: 'Yalnızca bu ürünün satırları sayılır',
      periodKind: 'Ne için',
      amountHelp: 'KDV hariç',
    },
    periodKinds: { year: 'Bir yıl', quarter: 'Bir çeyrek', month: 'Bir ay', days: 'Belirli günler' },
    quarter: '{year} {quarter}. çeyrek',
  },
};
