import type { Dice } from './dice';

export interface Place {
  readonly city: string;
  readonly district: string;
  readonly taxOffice: string;
  readonly postalCode: string;
  /** Area code of the telephone. */
  readonly dial: string;
}

const row = (city: string, district: string, taxOffice: string, postalCode: string, dial: string): Place => ({
  city,
  district,
  taxOffice,
  postalCode,
  dial,
});

/** Provinces and districts with their tax offices, as an address of Turkey has them. */
export const places = {
  sisli: row('İstanbul', 'Şişli', 'Mecidiyeköy', '34394', '212'),
  sariyer: row('İstanbul', 'Sarıyer', 'Maslak', '34485', '212'),
  kadikoy: row('İstanbul', 'Kadıköy', 'Göztepe', '34710', '216'),
  atasehir: row('İstanbul', 'Ataşehir', 'Kozyatağı', '34752', '216'),
  umraniye: row('İstanbul', 'Ümraniye', 'Ümraniye', '34760', '216'),
  bakirkoy: row('İstanbul', 'Bakırköy', 'Bakırköy', '34140', '212'),
  basaksehir: row('İstanbul', 'Başakşehir', 'İkitelli', '34490', '212'),
  tuzla: row('İstanbul', 'Tuzla', 'Tuzla', '34940', '216'),
  cankaya: row('Ankara', 'Çankaya', 'Çankaya', '06690', '312'),
  yenimahalle: row('Ankara', 'Yenimahalle', 'Ostim', '06370', '312'),
  konak: row('İzmir', 'Konak', 'Konak', '35250', '232'),
  bornova: row('İzmir', 'Bornova', 'Bornova', '35040', '232'),
  cesme: row('İzmir', 'Çeşme', 'Çeşme', '35930', '232'),
  nilufer: row('Bursa', 'Nilüfer', 'Nilüfer', '16140', '224'),
  inegol: row('Bursa', 'İnegöl', 'İnegöl', '16400', '224'),
  gebze: row('Kocaeli', 'Gebze', 'Uluçınar', '41400', '262'),
  muratpasa: row('Antalya', 'Muratpaşa', 'Kalekapı', '07100', '242'),
  alanya: row('Antalya', 'Alanya', 'Alanya', '07400', '242'),
  seyhan: row('Adana', 'Seyhan', '5 Ocak', '01010', '322'),
  sehitkamil: row('Gaziantep', 'Şehitkamil', 'Gazikent', '27060', '342'),
  selcuklu: row('Konya', 'Selçuklu', 'Selçuk', '42060', '332'),
  melikgazi: row('Kayseri', 'Melikgazi', 'Erciyes', '38030', '352'),
  odunpazari: row('Eskişehir', 'Odunpazarı', 'İki Eylül', '26030', '222'),
  ortahisar: row('Trabzon', 'Ortahisar', 'Karadeniz', '61030', '462'),
  ilkadim: row('Samsun', 'İlkadım', 'Gaziler', '55030', '362'),
  merkezefendi: row('Denizli', 'Merkezefendi', 'Pamukkale', '20010', '258'),
  mugla: row('Muğla', 'Bodrum', 'Bodrum', '48400', '252'),
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as PlaceName[];

const streets = [
  'Atatürk Cad.',
  'Cumhuriyet Cad.',
  'İnönü Cad.',
  'Gazi Bulvarı',
  'Barış Sk.',
  'Çınar Sk.',
  'Ihlamur Sk.',
  'Gül Sk.',
  'Mimar Sinan Cad.',
  'Fevzi Çakmak Cad.',
  'Şehit Ömer Halisdemir Cad.',
  'Yıldız Sk.',
  'Zübeyde Hanım Cad.',
  'Kâzım Karabekir Cad.',
  'Lale Sk.',
];
const quarters = [
  'Merkez Mah.',
  'Cumhuriyet Mah.',
  'Yeni Mah.',
  'Bahçelievler Mah.',
  'Hürriyet Mah.',
  'Fatih Mah.',
  'Yeşiltepe Mah.',
  'Güzelyalı Mah.',
  'İstiklal Mah.',
  'Çamlık Mah.',
];

/** Street and number in a place. @param flat whether a flat's number belongs to it */
export function addressIn(dice: Dice, flat: boolean): string {
  const base = `${dice.pick(quarters)} ${dice.pick(streets)} No: ${dice.between(1, 148)}`;
  return flat ? `${base} D: ${dice.between(1, 24)}` : base;
}

const two = (dice: Dice): string => String(dice.between(0, 99)).padStart(2, '0');

/** A landline of a place. No local number begins with 0, so these ring at nobody's. */
export const landline = (dice: Dice, { dial }: Place): string => `+90 ${dial} 000 ${two(dice)} ${two(dice)}`;

/** A mobile number that rings at nobody's either. */
export const mobile = (dice: Dice): string =>
  `+90 5${dice.pick(['32', '33', '42', '05', '55'])} 000 ${two(dice)} ${two(dice)}`;

/** A tax number whose last digit is the check digit that the tax administration computes. */
export function taxNumber(dice: Dice): string {
  const digits = Array.from({ length: 9 }, (_, index) =>
    index === 0 ? dice.between(1, 9) : dice.between(0, 9),
  );
  const sum = digits.reduce((total, digit, index) => {
    const shifted = (digit + 9 - index) % 10;
    const weighted = (shifted * 2 ** (9 - index)) % 9;
    return total + (shifted !== 0 && weighted === 0 ? 9 : weighted);
  }, 0);
  return `${digits.join('')}${(10 - (sum % 10)) % 10}`;
}

/** An IBAN of Turkey with right check digits, of a bank number that no bank has. */
export function iban(dice: Dice): string {
  const account = Array.from({ length: 16 }, () => dice.between(0, 9)).join('');
  const bban = `000990${account}`;
  const rest = [...`${bban}292700`].reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0);
  return `TR${String(98 - rest).padStart(2, '0')}${bban}`;
}

/** A Turkish identity number with right check digits; whether somebody has it is not known, as of any such number. */
export function identityNumber(dice: Dice): string {
  const digits = Array.from({ length: 9 }, (_, index) =>
    index === 0 ? dice.between(1, 9) : dice.between(0, 9),
  );
  const odd = [0, 2, 4, 6, 8].reduce((sum, at) => sum + (digits[at] ?? 0), 0);
  const even = [1, 3, 5, 7].reduce((sum, at) => sum + (digits[at] ?? 0), 0);
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  const eleventh = (odd + even + tenth) % 10;
  return `${digits.join('')}${tenth}${eleventh}`;
}
