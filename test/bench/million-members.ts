import type { Sql } from '@ortak/database';

export const sizes = { members: 1_000_000, units: 100_000, people: 1_000_000, accounts: 200_000 } as const;

const first = [
  ...[
    'Ayşe',
    'Fatma',
    'Emine',
    'Hatice',
    'Zeynep',
    'Elif',
    'Meryem',
    'Şerife',
    'Zehra',
    'Sultan',
    'Hanife',
    'Merve',
  ],
  ...[
    'Mehmet',
    'Mustafa',
    'Ahmet',
    'Ali',
    'Hüseyin',
    'Hasan',
    'İbrahim',
    'İsmail',
    'Osman',
    'Yusuf',
    'Murat',
    'Ömer',
  ],
  ...[
    'Işık',
    'Özge',
    'Gülşah',
    'Çağrı',
    'Uğur',
    'Şükrü',
    'Tuğba',
    'İlknur',
    'Ozan',
    'Deniz',
    'Ece',
    'Barış',
    'Oğuz',
  ],
];
const stems = [
  ...[
    'Yıl',
    'Kay',
    'Dem',
    'Çel',
    'Şah',
    'Öz',
    'Aks',
    'Kor',
    'Bul',
    'Taş',
    'Gün',
    'Kılı',
    'Arsl',
    'Doğ',
    'Erd',
    'Polat',
  ],
  ...[
    'Güneş',
    'Yavuz',
    'Işık',
    'Kaplan',
    'Şimşek',
    'Tekin',
    'Ünal',
    'Bozkurt',
    'Sarı',
    'Ateş',
    'Uçar',
    'Çetin',
  ],
];
const endings = [
  'maz',
  'a',
  'ir',
  'ik',
  'in',
  'oy',
  'men',
  'oğlu',
  'türk',
  'er',
  'gil',
  'soy',
  'demir',
  'kan',
  'tepe',
];
const trades = [
  ...[
    'Tekstil',
    'Gıda',
    'İnşaat',
    'Otomotiv',
    'Yazılım',
    'Lojistik',
    'Enerji',
    'Tarım',
    'Makine',
    'Kimya',
    'Turizm',
  ],
  ...[
    'Mobilya',
    'Elektronik',
    'Sağlık',
    'Eğitim',
    'Danışmanlık',
    'Madencilik',
    'Ambalaj',
    'Plastik',
    'Döküm',
  ],
];
const forms = ['A.Ş.', 'Ltd. Şti.', 'San. ve Tic. A.Ş.', 'Tic. Ltd. Şti.', 'Holding A.Ş.', 'Koop.'];

/** Always the same number for a row and a purpose, so that every run of the bench measures the same data. */
const pick = (list: readonly string[], salt: number): string =>
  `(array[${list.map((word) => `'${word}'`).join(',')}])[1 + abs(hashint8extended(g, ${salt})) % ${list.length}]`;
const family = (salt: number): string => `${pick(stems, salt)} || ${pick(endings, salt + 1)}`;
const number = (salt: number, below: number): string => `(abs(hashint8extended(g, ${salt})) % ${below})::int`;

/** Large loads go into tables without their search indexes, which are made again from their own definitions. */
export async function loadWithoutIndexes(
  sql: Sql,
  tables: readonly string[],
  load: () => Promise<void>,
): Promise<void> {
  const indexes = await sql.rows<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisunique
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [`{${tables.join(',')}}`],
  );
  for (const table of tables) await sql.run(`alter table ${table} disable trigger user`);
  for (const { name } of indexes) await sql.run(`drop index ${name}`);
  await load();
  await sql.run(`set local maintenance_work_mem = '1GB'`);
  for (const { definition } of indexes) await sql.run(definition);
  for (const table of tables) await sql.run(`alter table ${table} enable trigger user`);
}

/**
 * A million members (half of them corporate), a hundred thousand units, a million people, two hundred thousand accounts with their
 * balances; twenty categories of which every member has one or two, fifty representatives.
 * @param company the group company of the accounts @param representatives ids of users
 * @param extra whether members have values of the extra fields `risk` (a, b or c) and `score` (below a million)
 */
export async function seedMillion(
  sql: Sql,
  company: number,
  representatives: readonly number[],
  extra = false,
): Promise<void> {
  const values = extra
    ? `jsonb_build_object('risk', ${pick(['a', 'b', 'c'], 16)}, 'score', ${number(17, 1_000_000)})`
    : 'null::jsonb';
  await sql.run(
    `insert into categories (document_id, name, version, published_at) select ortak.document_id(), 'Kategori ' || g, 1, now() from generate_series(1, 20) g`,
  );
  const tables = ['members', 'members_categories_lnk', 'units', 'people', 'accounts', 'ledger.balances'];
  await loadWithoutIndexes(sql, tables, async () => {
    await sql.run(
      `insert into members (document_id, code, kind, status, name, email, phone, city, country, language, extra, representative_id, version, created_at, updated_at, published_at)
       select 'o' || substr(md5(g::text) || md5((-g)::text), 1, 23), 'M' || lpad(g::text, 7, '0'),
              case when g % 2 = 0 then 'corporate' else 'individual' end, case when g % 5 = 0 then 'active' else 'potential' end,
              case when g % 2 = 0 then ${family(1)} || ' ' || ${pick(trades, 3)} || ' ' || ${pick(forms, 4)}
                   else ${pick(first, 5)} || ' ' || ${family(6)} end,
              'uye' || g || '@ornek.example', '+90212' || lpad(${number(8, 10_000_000)}::text, 7, '0'), 'İstanbul', 'TR', 'tr', ${values},
              ($2::int[])[1 + ${number(9, representatives.length)}], 1, now(), now(), now()
         from generate_series(1, $1::int) g`,
      [sizes.members, representatives],
    );
    await sql.run(
      `insert into members_categories_lnk (member_id, category_id, category_ord)
       select m.id, c.id, 1 from (select id, row_number() over (order by id) as g from members) m
         join (select id, row_number() over (order by id) - 1 as n from categories) c
           on c.n in (${number(10, 20)}, ${number(11, 20)})`,
    );
    await sql.run(
      `insert into units (document_id, member_id, kind, name, city, version, published_at)
       select 'o' || substr(md5('u' || m.id) || md5(m.code), 1, 23), m.id, 'branch', ${pick(trades, 12)} || ' şubesi', 'Ankara', 1, now()
         from (select id, code, row_number() over (order by id) as g from members where kind = 'corporate') m where g <= $1::int`,
      [sizes.units],
    );
    await sql.run(
      `insert into people (document_id, member_id, first_name, last_name, email, version, published_at)
       select 'o' || substr(md5('p' || m.id) || md5(m.code), 1, 23), m.id, ${pick(first, 13)}, ${family(14)}, 'kisi' || g || '@ornek.example', 1, now()
         from (select id, code, row_number() over (order by id) as g from members) m where g <= $1::int`,
      [sizes.people],
    );
    await sql.run(
      `insert into accounts (document_id, member_id, company_id, currency, late_interest_rate, payment_term_days, version, published_at)
       select ortak.document_id(), id, $2, 'TRY', '0', 30, 1, now() from members where status = 'active' order by id limit $1::int`,
      [sizes.accounts, company],
    );
    await sql.run(
      `insert into ledger.balances (account_id, company_id, member_id, debit, credit)
       select g.id, company_id, member_id, 1000000 + g.id % 900000, g.id % 800000 from accounts g`,
    );
  });
}
