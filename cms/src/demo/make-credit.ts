import { addMonths, civilOf, toDate } from '@ortak/kernel/calendar';
import { accountOf, individualsOf, liveCorporate, memberOf, type Dossier } from './dossier';
import { companies } from './group';
import { iban } from './places';
import type { Body } from './store';

/** Numbers that the card networks publish for tests: they belong to nobody, and no shop takes them. */
const testNumbers = [
  '4111111111111111',
  '5555555555554444',
  '4012888888881881',
  '5105105105105100',
  '4000056655665556',
  '2223003122003222',
];

const capitals = (name: string): string => name.toLocaleUpperCase('tr');

/** Where members and our companies have their money. */
export async function makeBankAccounts(dossier: Dossier): Promise<void> {
  const { store, dice, group } = dossier;
  const bodies: Body[] = companies.flatMap(({ code, name }) =>
    ['TRY', 'TRY', 'EUR'].map((currency, index) => ({
      company: group.companies[code],
      iban: iban(dice),
      currency,
      holder: name,
      branch: dice.pick(['Maslak', 'Levent', 'Ümraniye', 'Ataşehir']),
      default: index !== 1,
    })),
  );
  const members = [...liveCorporate(dossier), ...individualsOf(dossier).filter(() => dice.chance(45))];
  for (const { id, name, size } of members)
    for (let count = size >= 2 ? 2 : 1; count > 0; count -= 1)
      bodies.push({ member: id, iban: iban(dice), currency: 'TRY', holder: name, default: count === 1 });
  await store.add('bank-accounts', bodies);
}

/** Cards with which members pay. */
export async function makePaymentCards(dossier: Dossier): Promise<void> {
  const { store, dice, today } = dossier;
  const { year, month } = civilOf(today);
  const payers = [
    ...individualsOf(dossier).filter(() => dice.chance(50)),
    ...liveCorporate(dossier).filter(({ size }) => size === 1 && dice.chance(30)),
  ].filter((member) => accountOf(dossier, member));
  const bodies = payers.flatMap((member, index) => {
    const numbers = dice.some(testNumbers, dice.chance(20) ? 2 : 1);
    return numbers.map((number, place) => ({
      member: member.id,
      company: accountOf(dossier, member)?.company,
      number,
      holder: capitals(member.name).slice(0, 40),
      // The first one runs out at the end of this month, so that somebody is warned.
      expiryMonth: index === 0 && place === 0 ? month : dice.between(1, 12),
      expiryYear: index === 0 && place === 0 ? year : year + dice.between(1, 4),
      default: place === 0,
      label: place === 0 ? (dice.chance(40) ? 'Bireysel kart' : null) : 'Yedek kart',
      status: index === 3 ? 'blocked' : 'active',
    }));
  });
  await store.add('payment-cards', bodies);
}

/** Cards that we gave to members, and to those who may buy on their account. */
export async function makeMemberCards(dossier: Dossier): Promise<void> {
  const { store, sql, dice, today, people } = dossier;
  const holders = [
    ...individualsOf(dossier).filter(() => dice.chance(40)),
    ...liveCorporate(dossier).filter(({ size }) => size >= 2),
  ].filter((member) => accountOf(dossier, member));
  const from = toDate(addMonths(today, -8));
  const mains = holders.map((member) => ({
    account: accountOf(dossier, member)?.id,
    nameOnCard: capitals(member.name).slice(0, 40),
    limit: member.size === 0 ? 150_000 : member.size * 5_000_000,
    validFrom: from,
  }));
  const ids = await store.add('member-cards', mains);
  const additional: Body[] = holders.flatMap((member, index): Body[] => {
    const main = ids[index] as number;
    const limit = Math.round(Number(mains[index]?.limit) / 4);
    const staff = people.filter((person) => person.member === member).slice(0, member.size - 1);
    if (member.kind === 'individual')
      return dice.chance(45)
        ? [{ main, nameOnCard: familyName(dossier, member.name), kinship: 'Eş', limit, validFrom: from }]
        : [];
    return staff.map(({ id, name }) => ({
      main,
      holder: id,
      nameOnCard: capitals(name),
      limit,
      validFrom: from,
    }));
  });
  await store.add('member-cards', additional);
  // Most were handed over long ago; one was lost, one is blocked, the newest lie in the drawer.
  await sql.run(
    `update member_cards c set state = case n.place when 2 then 'lost' when 4 then 'blocked' else 'active' end,
            lost_on = case n.place when 2 then c.valid_from + 30 end, reason = case n.place when 2 then 'Cüzdanıyla birlikte çalındı' end
       from (select id, row_number() over (order by id) as place, count(*) over () as total from member_cards where main_id is null) n
      where c.id = n.id and n.place <= n.total - 2`,
  );
  await sql.run(
    `update member_cards c set state = 'active' from member_cards m where m.id = c.main_id and m.state = 'active'`,
  );
}

const firstNames = ['AYLİN', 'HAKAN', 'SEVİL', 'CAN', 'NURAY', 'İLKER'];

function familyName({ dice }: Dossier, name: string): string {
  return `${dice.pick(firstNames)} ${capitals(name.split(' ').at(-1) ?? '')}`;
}

const issuers = ['Ziraat Bankası', 'Türkiye İş Bankası', 'Halkbank', 'Garanti BBVA', 'Yapı Kredi'];

/** What secures accounts: some about to run out, one over, one given back. */
export async function makeCollaterals(dossier: Dossier): Promise<void> {
  const { store, dice, today } = dossier;
  const secured = liveCorporate(dossier)
    .filter(({ size }) => size >= 2)
    .flatMap((member) => accountOf(dossier, member) ?? [])
    .slice(0, 14);
  const kinds = ['guarantee-letter', 'guarantee-letter', 'promissory-note', 'mortgage', 'cheque', 'surety'];
  await store.add(
    'collaterals',
    secured.map(({ id }, index) => {
      const kind = kinds[index % kinds.length] as string;
      const expires = index === 1 ? today + 18 : index === 4 ? today - 40 : today + dice.between(90, 700);
      return {
        account: id,
        kind,
        amount: dice.between(4, 40) * 2_500_000,
        currency: 'TRY',
        issuer: kind === 'guarantee-letter' ? dice.pick(issuers) : null,
        number: `${kind === 'cheque' ? 'Ç' : 'T'}-${dice.between(100_000, 999_999)}`,
        received: toDate(addMonths(today, -dice.between(3, 11))),
        expires: kind === 'mortgage' ? null : toDate(expires),
        ...(index === 7 ? { returned: toDate(today - 12), note: 'Yenisi alınınca iade edildi' } : {}),
      };
    }),
  );
}

/** Accounts that owe most are blocked; one block was lifted when the debt was paid. */
export async function makeBlocks(dossier: Dossier): Promise<void> {
  const { store, accounts } = dossier;
  const guide = memberOf(dossier, 'akdogantekstil').id;
  const late = [...accounts]
    .filter(({ member, overdue }) => overdue > 0 && member !== guide)
    .sort((one, two) => two.overdue - one.overdue);
  const [first, second] = late;
  const paid = accounts.find(({ member, overdue }) => overdue === 0 && member !== guide);
  const block = (id: number, reason: string) => ({ id, body: { blocked: true, blockReason: reason } });
  if (paid) {
    await store.change('accounts', [block(paid.id, 'Gecikmiş borç 60 günü aştı')]);
    await store.change('accounts', [
      { id: paid.id, body: { blocked: false, blockReason: 'Borcun tamamı ödendi' } },
    ]);
  }
  const reasons = ['Gecikmiş borç 90 günü aştı, ödeme planı bekleniyor', 'İki ödeme sözü tutulmadı'];
  await store.change(
    'accounts',
    [first, second].flatMap((account, index) =>
      account ? [block(account.id, reasons[index] as string)] : [],
    ),
  );
}
