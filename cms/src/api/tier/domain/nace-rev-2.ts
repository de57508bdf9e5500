import type { TierEntry } from './tier-entry';

/** Sections and divisions: letter or two digits, English, Turkish. */
type Row = readonly [code: string, en: string, tr: string];

const sections: readonly (readonly [section: Row, divisions: readonly Row[]])[] = [
  [
    ['A', 'Agriculture, forestry and fishing', 'Tarım, ormancılık ve balıkçılık'],
    [
      [
        '01',
        'Crop and animal production, hunting and related service activities',
        'Bitkisel ve hayvansal üretim ile avcılık ve ilgili hizmet faaliyetleri',
      ],
      ['02', 'Forestry and logging', 'Ormancılık ile endüstriyel ve yakacak odun üretimi'],
      ['03', 'Fishing and aquaculture', 'Balıkçılık ve su ürünleri yetiştiriciliği'],
    ],
  ],
  [
    ['B', 'Mining and quarrying', 'Madencilik ve taş ocakçılığı'],
    [
      ['05', 'Mining of coal and lignite', 'Kömür ve linyit çıkartılması'],
      ['06', 'Extraction of crude petroleum and natural gas', 'Ham petrol ve doğal gaz çıkarımı'],
      ['07', 'Mining of metal ores', 'Metal cevherleri madenciliği'],
      ['08', 'Other mining and quarrying', 'Diğer madencilik ve taş ocakçılığı'],
      ['09', 'Mining support service activities', 'Madenciliği destekleyici hizmet faaliyetleri'],
    ],
  ],
  [
    ['C', 'Manufacturing', 'İmalat'],
    [
      ['10', 'Manufacture of food products', 'Gıda ürünlerinin imalatı'],
      ['11', 'Manufacture of beverages', 'İçeceklerin imalatı'],
      ['12', 'Manufacture of tobacco products', 'Tütün ürünleri imalatı'],
      ['13', 'Manufacture of textiles', 'Tekstil ürünlerinin imalatı'],
      ['14', 'Manufacture of wearing apparel', 'Giyim eşyalarının imalatı'],
      ['15', 'Manufacture of leather and related products', 'Deri ve ilgili ürünlerin imalatı'],
      [
        '16',
        'Manufacture of wood and of products of wood and cork, except furniture; manufacture of articles of straw and plaiting materials',
        'Ağaç, ağaç ürünleri ve mantar ürünleri imalatı (mobilya hariç); saz, saman ve benzeri malzemelerden örülerek yapılan eşyaların imalatı',
      ],
      ['17', 'Manufacture of paper and paper products', 'Kâğıt ve kâğıt ürünlerinin imalatı'],
      ['18', 'Printing and reproduction of recorded media', 'Kayıtlı medyanın basılması ve çoğaltılması'],
      [
        '19',
        'Manufacture of coke and refined petroleum products',
        'Kok kömürü ve rafine edilmiş petrol ürünleri imalatı',
      ],
      ['20', 'Manufacture of chemicals and chemical products', 'Kimyasalların ve kimyasal ürünlerin imalatı'],
      [
        '21',
        'Manufacture of basic pharmaceutical products and pharmaceutical preparations',
        'Temel eczacılık ürünlerinin ve eczacılığa ilişkin malzemelerin imalatı',
      ],
      ['22', 'Manufacture of rubber and plastic products', 'Kauçuk ve plastik ürünlerin imalatı'],
      [
        '23',
        'Manufacture of other non-metallic mineral products',
        'Diğer metalik olmayan mineral ürünlerin imalatı',
      ],
      ['24', 'Manufacture of basic metals', 'Ana metal sanayii'],
      [
        '25',
        'Manufacture of fabricated metal products, except machinery and equipment',
        'Fabrikasyon metal ürünleri imalatı (makine ve teçhizat hariç)',
      ],
      [
        '26',
        'Manufacture of computer, electronic and optical products',
        'Bilgisayarların, elektronik ve optik ürünlerin imalatı',
      ],
      ['27', 'Manufacture of electrical equipment', 'Elektrikli teçhizat imalatı'],
      [
        '28',
        'Manufacture of machinery and equipment n.e.c.',
        'Başka yerde sınıflandırılmamış makine ve ekipman imalatı',
      ],
      [
        '29',
        'Manufacture of motor vehicles, trailers and semi-trailers',
        'Motorlu kara taşıtı, treyler (römork) ve yarı treyler (yarı römork) imalatı',
      ],
      ['30', 'Manufacture of other transport equipment', 'Diğer ulaşım araçlarının imalatı'],
      ['31', 'Manufacture of furniture', 'Mobilya imalatı'],
      ['32', 'Other manufacturing', 'Diğer imalatlar'],
      [
        '33',
        'Repair and installation of machinery and equipment',
        'Makine ve ekipmanların kurulumu ve onarımı',
      ],
    ],
  ],
  [
    [
      'D',
      'Electricity, gas, steam and air conditioning supply',
      'Elektrik, gaz, buhar ve iklimlendirme üretimi ve dağıtımı',
    ],
    [
      [
        '35',
        'Electricity, gas, steam and air conditioning supply',
        'Elektrik, gaz, buhar ve havalandırma sistemi üretim ve dağıtımı',
      ],
    ],
  ],
  [
    [
      'E',
      'Water supply; sewerage, waste management and remediation activities',
      'Su temini; kanalizasyon, atık yönetimi ve iyileştirme faaliyetleri',
    ],
    [
      ['36', 'Water collection, treatment and supply', 'Suyun toplanması, arıtılması ve dağıtılması'],
      ['37', 'Sewerage', 'Kanalizasyon'],
      [
        '38',
        'Waste collection, treatment and disposal activities; materials recovery',
        'Atığın toplanması, ıslahı ve bertarafı faaliyetleri; maddelerin geri kazanımı',
      ],
      [
        '39',
        'Remediation activities and other waste management services',
        'İyileştirme faaliyetleri ve diğer atık yönetimi hizmetleri',
      ],
    ],
  ],
  [
    ['F', 'Construction', 'İnşaat'],
    [
      ['41', 'Construction of buildings', 'Bina inşaatı'],
      ['42', 'Civil engineering', 'Bina dışı yapıların inşaatı'],
      ['43', 'Specialised construction activities', 'Özel inşaat faaliyetleri'],
    ],
  ],
  [
    [
      'G',
      'Wholesale and retail trade; repair of motor vehicles and motorcycles',
      'Toptan ve perakende ticaret; motorlu kara taşıtlarının ve motosikletlerin onarımı',
    ],
    [
      [
        '45',
        'Wholesale and retail trade and repair of motor vehicles and motorcycles',
        'Motorlu kara taşıtlarının ve motosikletlerin toptan ve perakende ticareti ile onarımı',
      ],
      [
        '46',
        'Wholesale trade, except of motor vehicles and motorcycles',
        'Toptan ticaret (motorlu kara taşıtları ve motosikletler hariç)',
      ],
      [
        '47',
        'Retail trade, except of motor vehicles and motorcycles',
        'Perakende ticaret (motorlu kara taşıtları ve motosikletler hariç)',
      ],
    ],
  ],
  [
    ['H', 'Transportation and storage', 'Ulaştırma ve depolama'],
    [
      ['49', 'Land transport and transport via pipelines', 'Kara taşımacılığı ve boru hattı taşımacılığı'],
      ['50', 'Water transport', 'Su yolu taşımacılığı'],
      ['51', 'Air transport', 'Hava yolu taşımacılığı'],
      [
        '52',
        'Warehousing and support activities for transportation',
        'Taşımacılık için depolama ve destekleyici faaliyetler',
      ],
      ['53', 'Postal and courier activities', 'Posta ve kurye faaliyetleri'],
    ],
  ],
  [
    ['I', 'Accommodation and food service activities', 'Konaklama ve yiyecek hizmeti faaliyetleri'],
    [
      ['55', 'Accommodation', 'Konaklama'],
      ['56', 'Food and beverage service activities', 'Yiyecek ve içecek hizmeti faaliyetleri'],
    ],
  ],
  [
    ['J', 'Information and communication', 'Bilgi ve iletişim'],
    [
      ['58', 'Publishing activities', 'Yayımcılık faaliyetleri'],
      [
        '59',
        'Motion picture, video and television programme production, sound recording and music publishing activities',
        'Sinema filmi, video ve televizyon programları yapımcılığı, ses kaydı ve müzik yayımlama faaliyetleri',
      ],
      ['60', 'Programming and broadcasting activities', 'Programcılık ve yayıncılık faaliyetleri'],
      ['61', 'Telecommunications', 'Telekomünikasyon'],
      [
        '62',
        'Computer programming, consultancy and related activities',
        'Bilgisayar programlama, danışmanlık ve ilgili faaliyetler',
      ],
      ['63', 'Information service activities', 'Bilgi hizmet faaliyetleri'],
    ],
  ],
  [
    ['K', 'Financial and insurance activities', 'Finans ve sigorta faaliyetleri'],
    [
      [
        '64',
        'Financial service activities, except insurance and pension funding',
        'Finansal hizmet faaliyetleri (sigorta ve emeklilik fonları hariç)',
      ],
      [
        '65',
        'Insurance, reinsurance and pension funding, except compulsory social security',
        'Sigorta, reasürans ve emeklilik fonları (zorunlu sosyal güvenlik hariç)',
      ],
      [
        '66',
        'Activities auxiliary to financial services and insurance activities',
        'Finansal hizmetler ile sigorta faaliyetleri için yardımcı faaliyetler',
      ],
    ],
  ],
  [
    ['L', 'Real estate activities', 'Gayrimenkul faaliyetleri'],
    [['68', 'Real estate activities', 'Gayrimenkul faaliyetleri']],
  ],
  [
    ['M', 'Professional, scientific and technical activities', 'Mesleki, bilimsel ve teknik faaliyetler'],
    [
      ['69', 'Legal and accounting activities', 'Hukuk ve muhasebe faaliyetleri'],
      [
        '70',
        'Activities of head offices; management consultancy activities',
        'İdare merkezi faaliyetleri; idari danışmanlık faaliyetleri',
      ],
      [
        '71',
        'Architectural and engineering activities; technical testing and analysis',
        'Mimarlık ve mühendislik faaliyetleri; teknik test ve analiz faaliyetleri',
      ],
      ['72', 'Scientific research and development', 'Bilimsel araştırma ve geliştirme faaliyetleri'],
      ['73', 'Advertising and market research', 'Reklamcılık ve pazar araştırması'],
      [
        '74',
        'Other professional, scientific and technical activities',
        'Diğer mesleki, bilimsel ve teknik faaliyetler',
      ],
      ['75', 'Veterinary activities', 'Veterinerlik hizmetleri'],
    ],
  ],
  [
    ['N', 'Administrative and support service activities', 'İdari ve destek hizmet faaliyetleri'],
    [
      ['77', 'Rental and leasing activities', 'Kiralama ve leasing faaliyetleri'],
      ['78', 'Employment activities', 'İstihdam faaliyetleri'],
      [
        '79',
        'Travel agency, tour operator and other reservation service and related activities',
        'Seyahat acentesi, tur operatörü ve diğer rezervasyon hizmetleri ile ilgili faaliyetler',
      ],
      ['80', 'Security and investigation activities', 'Güvenlik ve soruşturma faaliyetleri'],
      [
        '81',
        'Services to buildings and landscape activities',
        'Binalar ve çevre düzenlemesi ile ilgili hizmetler',
      ],
      [
        '82',
        'Office administrative, office support and other business support activities',
        'Büro yönetimi, büro desteği ve diğer iş destek faaliyetleri',
      ],
    ],
  ],
  [
    [
      'O',
      'Public administration and defence; compulsory social security',
      'Kamu yönetimi ve savunma; zorunlu sosyal güvenlik',
    ],
    [
      [
        '84',
        'Public administration and defence; compulsory social security',
        'Kamu yönetimi ve savunma; zorunlu sosyal güvenlik',
      ],
    ],
  ],
  [['P', 'Education', 'Eğitim'], [['85', 'Education', 'Eğitim']]],
  [
    ['Q', 'Human health and social work activities', 'İnsan sağlığı ve sosyal hizmet faaliyetleri'],
    [
      ['86', 'Human health activities', 'İnsan sağlığı hizmetleri'],
      ['87', 'Residential care activities', 'Yatılı bakım faaliyetleri'],
      [
        '88',
        'Social work activities without accommodation',
        'Barınacak yer sağlanmaksızın verilen sosyal hizmetler',
      ],
    ],
  ],
  [
    ['R', 'Arts, entertainment and recreation', 'Kültür, sanat, eğlence, dinlence ve spor'],
    [
      [
        '90',
        'Creative, arts and entertainment activities',
        'Yaratıcı sanatlar, gösteri sanatları ve eğlence faaliyetleri',
      ],
      [
        '91',
        'Libraries, archives, museums and other cultural activities',
        'Kütüphaneler, arşivler, müzeler ve diğer kültürel faaliyetler',
      ],
      ['92', 'Gambling and betting activities', 'Kumar ve müşterek bahis faaliyetleri'],
      [
        '93',
        'Sports activities and amusement and recreation activities',
        'Spor faaliyetleri, eğlence ve dinlence faaliyetleri',
      ],
    ],
  ],
  [
    ['S', 'Other service activities', 'Diğer hizmet faaliyetleri'],
    [
      ['94', 'Activities of membership organisations', 'Üye olunan kuruluşların faaliyetleri'],
      [
        '95',
        'Repair of computers and personal and household goods',
        'Bilgisayarların, kişisel eşyaların ve ev eşyalarının onarımı',
      ],
      ['96', 'Other personal service activities', 'Diğer hizmet faaliyetleri'],
    ],
  ],
  [
    [
      'T',
      'Activities of households as employers; undifferentiated goods- and services-producing activities of households for own use',
      'Hanehalklarının işverenler olarak faaliyetleri; hanehalkları tarafından kendi kullanımlarına yönelik ayrım yapılmamış mal ve hizmet üretim faaliyetleri',
    ],
    [
      [
        '97',
        'Activities of households as employers of domestic personnel',
        'Ev içi çalışan personelin işverenleri olarak hanehalklarının faaliyetleri',
      ],
      [
        '98',
        'Undifferentiated goods- and services-producing activities of private households for own use',
        'Hanehalkları tarafından kendi kullanımlarına yönelik olarak üretilen ayrım yapılmamış mal ve hizmetler',
      ],
    ],
  ],
  [
    [
      'U',
      'Activities of extraterritorial organisations and bodies',
      'Uluslararası örgütler ve temsilciliklerinin faaliyetleri',
    ],
    [
      [
        '99',
        'Activities of extraterritorial organisations and bodies',
        'Uluslararası örgütler ve temsilciliklerinin faaliyetleri',
      ],
    ],
  ],
];

const entry = ([code, en, tr]: Row, parent: string | null, order: number): TierEntry => ({
  code,
  parent,
  name: `${code} ${tr}`,
  labels: { tr: `${code} ${tr}`, en: `${code} ${en}` },
  order,
});

/**
 * NACE Rev. 2, the European classification of economic activities (Regulation (EC) No 1893/2006): 21 sections and 88 divisions,
 * each named with its code, because some have the same name.
 */
export const naceRev2: readonly TierEntry[] = sections.flatMap(([section, divisions], index) => [
  entry(section, null, (index + 1) * 10),
  ...divisions.map((division, place) => entry(division, section[0], (place + 1) * 10)),
]);
