/** Adres etiketleri. */
export const labels = {
  labels: {
    open: 'Etiketler',
    title: 'Adres etiketleri',
    text: 'Bu listedeki {count, plural, one {# kayıt} other {# kayıt}} için, listenin sırasıyla.',
    kind: 'Adres',
    kindHelp: 'Bu türde adresi olmayanlarda ana adres kullanılır.',
    mainAddress: 'Ana adres',
    sheet: 'Etiket kâğıdı',
    sheetName: '{columns} × {rows} etiket, {width} × {height} mm',
    own: 'Başka ölçü',
    skip: 'Boş bırakılacak etiket',
    skipHelp: 'İlk kâğıtta daha önce kullanılmış olanlar',
    columns: 'Yan yana',
    rows: 'Alt alta',
    width: 'Genişlik',
    height: 'Yükseklik',
    left: 'Sol kenar',
    top: 'Üst kenar',
    gapX: 'Yatay aralık',
    gapY: 'Dikey aralık',
    make: 'PDF hazırla',
    done: '{count, plural, one {# etiket} other {# etiket}} hazırlandı.',
    doneWithout:
      '{count, plural, one {# etiket} other {# etiket}} hazırlandı; {without, plural, one {# kaydın} other {# kaydın}} adresi yok.',
  },
};
