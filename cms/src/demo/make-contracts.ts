import { addMonths, civilOf, toDate, type DayNumber } from '@ortak/kernel/calendar';
import type { Dice } from './dice';
import { products, type CompanyCode } from './group';
import type { Group } from './make-group';
import { customer, type MadeMember } from './make-members';
import { employee, manager, type MadePerson, type MadeUnit } from './make-people';
import { offers, type Offer } from './offers';
import type { Body, Store } from './store';

export interface MadeAccount {
  readonly id: number;
  readonly member: MadeMember;
  readonly company: CompanyCode;
}

/** What will happen to a contract on a day of the year that is played. */
export interface Turn {
  readonly day: DayNumber;
  readonly what: 'pause' | 'resume' | 'cancel';
}

export interface MadeContract {
  readonly id: number;
  readonly account: MadeAccount;
  readonly turns: readonly Turn[];
}

interface Plan {
  readonly member: MadeMember;
  readonly offer: Offer;
  readonly start: DayNumber;
  readonly more?: Body;
  readonly turns?: readonly Turn[];
}

/** The contracts of the demo last for so many months before today. */
const history = 13;

const offerOf = (subject: string): Offer => {
  const offer = offers.find((one) => one.subject === subject);
  if (!offer) throw new Error(`No offer is called ${subject}`);
  return offer;
};

/** Contracts as they come: some for each member that is not merely potential. */
function usualPlans(dice: Dice, members: readonly MadeMember[], today: DayNumber): Plan[] {
  const first = addMonths(today, -history);
  return members.flatMap((member) => {
    if (member.corporate?.status !== undefined) return [];
    const supplier = member.corporate?.categories.every((code) => /tedarikci|toptanci/.test(code)) === true;
    const count = supplier
      ? 0
      : member.size === 0
        ? dice.chance(25)
          ? 2
          : 1
        : member.size + dice.between(0, 1);
    const fitting = offers.filter(({ sizes }) => sizes.includes(member.size));
    return dice.some(fitting, count).map((offer) => ({
      member,
      offer,
      // Most have been with us all year, some came later.
      start: dice.chance(55) ? first + dice.between(0, 40) : dice.between(first + 41, today - 35),
    }));
  });
}

/** The last 31st before a day. */
function thirtyFirstBefore(day: DayNumber): DayNumber {
  let candidate = day - 1;
  while (civilOf(candidate).day !== 31) candidate -= 1;
  return candidate;
}

/** One of each special kind, at members chosen by hand, so that none is left to chance. */
function specialPlans(members: readonly MadeMember[], today: DayNumber): Plan[] {
  const member = (site: string): MadeMember => {
    const found = members.find(({ corporate, email }) => corporate?.site === site || email === site);
    if (!found) throw new Error(`No member has the address ${site}`);
    return found;
  };
  const ago = (months: number): DayNumber => addMonths(today, -months);
  const date = toDate;
  return [
    { member: member('akdogantekstil'), offer: offerOf('Sunucu barındırma'), start: ago(12) },
    { member: member('akdogantekstil'), offer: offerOf('Kamera ve alarm izleme'), start: ago(11) + 3 },
    { member: member('akdogantekstil'), offer: offerOf('Kurumsal e-posta ve santral'), start: ago(9) },
    {
      member: member('akdoganlojistik'),
      offer: offerOf('Ofis temizliği'),
      start: ago(8),
      more: { payer: 'akdogantekstil' },
    },
    {
      member: member(customer.email),
      offer: offerOf('Ev interneti ve televizyon'), // Billed four days ago, so that there is something to pay.
      start: ago(12) - 4,
    },
    { member: member(customer.email), offer: offerOf('Ev alarmı'), start: ago(7) + 11 },
    // On the 31st wherever a month has one.
    {
      member: member('isiltiaydinlatma'),
      offer: offerOf('Yazıcı kiralama'),
      start: thirtyFirstBefore(ago(10)),
    },
    {
      member: member('novayazilim'),
      offer: offerOf('Fiber internet'),
      start: today - 9,
      more: { status: 'trial', trialEnd: date(today + 21) },
    },
    {
      member: member('dogandis'),
      offer: offerOf('Klima bakımı'),
      start: today - 4,
      more: { status: 'trial', trialEnd: date(today + 10) },
    },
    {
      member: member('cinaraltimobilya'),
      offer: offerOf('Ofis temizliği'),
      start: ago(10),
      turns: [{ day: ago(2) + 5, what: 'pause' }],
    },
    {
      member: member('mavikoy'),
      offer: offerOf('Kurumsal e-posta ve santral'),
      start: ago(12),
      turns: [
        { day: ago(8), what: 'pause' },
        { day: ago(5), what: 'resume' },
      ],
    },
    {
      member: member('hizlikargo'),
      offer: offerOf('Ofis temizliği'),
      start: ago(11),
      turns: [{ day: ago(3), what: 'cancel' }],
    },
    {
      member: member('goztepevet'),
      offer: offerOf('Yazıcı kiralama'),
      start: ago(9) + 8,
      turns: [{ day: ago(1), what: 'cancel' }],
    },
    {
      member: member('kuzeyyapi'),
      offer: offerOf('Kurumsal e-posta ve santral'),
      start: ago(10),
      more: { end: date(ago(4)) },
    },
    {
      member: member('ostimmakine'),
      offer: offerOf('Yönetilen güvenlik'),
      start: today + 20,
      more: { status: 'draft' },
    },
    {
      member: member('bilgedanismanlik'),
      offer: offerOf('Sunucu barındırma'),
      start: today + 8,
      more: { status: 'draft' },
    },
    { member: member('egezeytin'), offer: offerOf('İçme suyu'), start: ago(6), more: { repetitions: 26 } },
  ];
}

/** The accounts that the plans need, and one for each supplier. */
async function makeAccounts(
  store: Store,
  dice: Dice,
  group: Group,
  members: readonly MadeMember[],
  plans: readonly Plan[],
): Promise<MadeAccount[]> {
  const wanted = new Map<string, { member: MadeMember; company: CompanyCode }>();
  const want = (member: MadeMember, company: CompanyCode) =>
    wanted.set(`${member.id} ${company}`, { member, company });
  for (const { member, offer, more } of plans) {
    want(member, offer.company);
    const payer = members.find(({ corporate }) => corporate !== undefined && corporate.site === more?.payer);
    if (payer) want(payer, offer.company);
  }
  for (const member of members) {
    if (
      member.corporate?.categories.some((code) => /tedarikci|toptanci|servis/.test(code)) === true &&
      member.corporate.status === undefined
    )
      want(member, dice.pick(['PBT', 'PTH'] as const));
  }
  const list = [...wanted.values()];
  const ids = await store.add(
    'accounts',
    list.map(({ member, company }) => ({
      member: member.id,
      company: group.companies[company],
      currency: 'TRY',
      creditLimit: member.size === 0 ? 250_000 : dice.between(2, 12) * member.size * 2_500_000,
      paymentTermDays: member.size === 0 ? 10 : dice.pick([15, 30, 30, 45]),
      lateInterestRate: dice.pick(['2.5', '3', '3.5']),
      // Large customers want one invoice a month.
      groupInvoices: member.size === 3 && dice.chance(40),
    })),
  );
  return list.map((account, index) => ({ ...account, id: ids[index] as number }));
}

function bodyOf(
  dice: Dice,
  plan: Plan,
  group: Group,
  people: readonly MadePerson[],
  units: readonly MadeUnit[],
  today: DayNumber,
): Body {
  const { member, offer, start } = plan;
  const discount = dice.pick(offer.discounts ?? ['0']);
  const mine = people.filter((person) => person.member === member);
  const branches = units.filter((unit) => unit.member === member);
  // The employee of the demo looks after two contracts; elsewhere it falls as it falls.
  const contact =
    mine.find(({ email }) => email === employee.email) && /Kamera|Sunucu/.test(offer.subject)
      ? mine.find(({ email }) => email === employee.email)
      : mine.length > 0
        ? dice.pick(mine.filter(({ email }) => email !== manager.email))
        : undefined;
  const running = offer.commitment !== undefined && addMonths(start, offer.commitment) > today;
  return {
    subject: offer.subject,
    category: offer.category,
    status: 'active',
    start: toDate(start),
    period: offer.period,
    interval: offer.interval,
    alignment: offer.alignment,
    timing: offer.timing,
    proration: offer.proration ?? 'day',
    contact: contact?.id ?? null,
    unit: contact?.unit ?? (branches.length > 0 ? dice.pick(branches).id : null),
    paymentTermDays: member.size === 0 ? 10 : dice.pick([15, 30]),
    ...(running ? { commitment: `${offer.commitment} ay` } : {}),
    lines: offer.lines.map(([code, least, most]) => {
      const product = products.find((one) => one.code === code);
      if (!product) throw new Error(`No product has the code ${code}`);
      return {
        product: group.products.get(code),
        description: product.tr,
        quantity: String(dice.between(least, most)),
        unitPrice: product.price,
        discountRate: discount,
        taxRate: product.tax,
      };
    }),
  };
}

/** Accounts and subscriptions of every kind, with what will happen to them. */
export async function makeContracts(
  store: Store,
  dice: Dice,
  group: Group,
  members: readonly MadeMember[],
  units: readonly MadeUnit[],
  people: readonly MadePerson[],
  today: DayNumber,
): Promise<MadeContract[]> {
  const special = specialPlans(members, today);
  const chosen = new Set(special.map(({ member, offer }) => `${member.id} ${offer.subject}`));
  const usual = usualPlans(dice, members, today).filter(
    ({ member, offer }) => !chosen.has(`${member.id} ${offer.subject}`),
  );
  const plans = [...special, ...usual];
  const accounts = await makeAccounts(store, dice, group, members, plans);
  const accountOf = (member: MadeMember | undefined, company: CompanyCode) =>
    accounts.find((account) => account.member === member && account.company === company) as MadeAccount;
  const bodies = plans.map((plan) => {
    const { payer, ...more } = plan.more ?? {};
    const body = {
      ...bodyOf(dice, plan, group, people, units, today),
      ...more,
      account: accountOf(plan.member, plan.offer.company).id,
    };
    if (payer === undefined) return body;
    const payingMember = members.find(({ corporate }) => corporate?.site === payer);
    return { ...body, billTo: accountOf(payingMember, plan.offer.company).id };
  });
  const ids = await store.add('subscriptions', bodies);
  return plans.map(({ member, offer, turns = [] }, index) => ({
    id: ids[index] as number,
    account: accountOf(member, offer.company),
    turns,
  }));
}
