import type { Dice } from './dice';

const women = [
  'Zeynep',
  'Elif',
  'Ayşe',
  'Merve',
  'Büşra',
  'Selin',
  'Gülşen',
  'Deniz',
  'Ceren',
  'İrem',
  'Şule',
  'Nazlı',
  'Esra',
  'Özge',
  'Tuğba',
  'Çiğdem',
  'Hande',
  'Sevgi',
  'Pınar',
  'Ebru',
  'Yasemin',
  'Derya',
  'Gizem',
  'Melike',
  'Sibel',
];
const men = [
  'Mehmet',
  'Mustafa',
  'Emre',
  'Ahmet',
  'Burak',
  'Oğuz',
  'Çağrı',
  'Kerem',
  'Serkan',
  'Hüseyin',
  'İbrahim',
  'Ömer',
  'Yiğit',
  'Tolga',
  'Barış',
  'Umut',
  'Cem',
  'Onur',
  'Şükrü',
  'Volkan',
  'Alper',
  'Kaan',
  'Uğur',
  'Selçuk',
  'Murat',
];
const families = [
  'Yılmaz',
  'Kaya',
  'Demir',
  'Şahin',
  'Çelik',
  'Yıldız',
  'Aydın',
  'Öztürk',
  'Arslan',
  'Doğan',
  'Kılıç',
  'Aslan',
  'Çetin',
  'Kara',
  'Koç',
  'Kurt',
  'Özdemir',
  'Şimşek',
  'Polat',
  'Erdoğmuş',
  'Güneş',
  'Aksoy',
  'Tekin',
  'Güler',
  'Işık',
  'Ünal',
  'Bozkurt',
  'Yalçın',
  'Avcı',
  'Taş',
  'Korkmaz',
  'Çakır',
  'Ateş',
  'Bulut',
  'Sarı',
  'Keskin',
  'Turan',
  'Gündüz',
  'Özkan',
  'Coşkun',
];

export interface Name {
  readonly firstName: string;
  readonly lastName: string;
}

/** Names that no two people of the demo share. */
export class Names {
  private readonly given = new Set<string>();

  constructor(private readonly dice: Dice) {}

  next(): Name {
    for (;;) {
      const firstName = this.dice.pick(this.dice.chance(50) ? women : men);
      const lastName = this.dice.pick(families);
      if (this.given.has(`${firstName} ${lastName}`)) continue;
      this.given.add(`${firstName} ${lastName}`);
      return { firstName, lastName };
    }
  }

  /** Keeps a name for somebody who is chosen by hand. */
  keep({ firstName, lastName }: Name): void {
    this.given.add(`${firstName} ${lastName}`);
  }
}

const plain: Readonly<Record<string, string>> = { ç: 'c', ğ: 'g', ı: 'i', ö: 'o', ş: 's', ü: 'u' };

/** What a name becomes in an address of the net: `Çağrı Işık` is `cagri.isik`. */
export function slug(text: string, joint = '.'): string {
  return text
    .toLocaleLowerCase('tr')
    .replace(/[çğıöşü]/g, (letter) => plain[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, joint)
    .replace(/^[.-]+|[.-]+$/g, '');
}
