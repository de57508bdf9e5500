import { addMonths, fixedClock, toDate, type DayNumber } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import { prepareAnalyses } from '@ortak/plugin-analyses/server/services/prepare-analyses';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';
import type { Dice } from './dice';
import type { Store } from './store';

const labels = (tr: string, en: string) => ({ tr, en });
const option = (key: string, tr: string, en: string, points: number) => ({
  key,
  labels: labels(tr, en),
  points,
});

/** What every house asks before it sells on account. */
const form = {
  name: 'Finansal yeterlik',
  code: 'finansal-yeterlik',
  labels: labels('Finansal yeterlik', 'Financial adequacy'),
  validForMonths: 12,
  audience: { staff: true, portal: true, categories: [] },
  review: true,
  sections: [
    {
      key: 'sermaye',
      labels: labels('Sermaye yapısı', 'Capital'),
      weight: 3,
      questions: [
        {
          key: 'ozkaynak',
          type: 'choice',
          labels: labels('Özkaynağın bilançodaki payı', 'Share of equity in the balance sheet'),
          weight: 2,
          required: true,
          options: [
            option('yuksek', 'Yarıdan fazla', 'More than half', 10),
            option('orta', 'Çeyrek ile yarı arası', 'A quarter to a half', 6),
            option('dusuk', 'Çeyrekten az', 'Less than a quarter', 1),
          ],
        },
        {
          key: 'ciro',
          type: 'number',
          labels: labels('Yıllık ciro (milyon ₺)', 'Yearly turnover (millions of ₺)'),
          weight: 1,
          bands: [
            { to: 10, points: 2 },
            { from: 10, to: 50, points: 6 },
            { from: 50, points: 10 },
          ],
        },
      ],
    },
    {
      key: 'odeme',
      labels: labels('Ödeme alışkanlığı', 'Payment habits'),
      weight: 2,
      questions: [
        {
          key: 'gecikme',
          type: 'choice',
          labels: labels('Son bir yılda geciken ödeme', 'Late payments in the last year'),
          required: true,
          options: [
            option('yok', 'Hiç olmadı', 'None', 10),
            option('arada', 'Arada bir', 'Now and then', 5),
            option('sik', 'Sık sık', 'Often', 0),
          ],
        },
        {
          key: 'neden',
          type: 'text',
          labels: labels('Gecikmelerin nedeni', 'Why payments were late'),
          shownIf: { field: 'gecikme', in: ['sik'] },
        },
      ],
    },
    {
      key: 'altyapi',
      labels: labels('Altyapı', 'Infrastructure'),
      weight: 1,
      questions: [
        {
          key: 'sistemler',
          type: 'choices',
          labels: labels('Kullanılan sistemler', 'Systems in use'),
          options: [
            option('muhasebe', 'Muhasebe', 'Accounting', 3),
            option('erp', 'ERP', 'ERP', 4),
            option('efatura', 'e-Fatura', 'e-Invoice', 3),
          ],
        },
      ],
    },
  ],
  bands: [
    { from: 0, to: 40, labels: labels('D – yüksek risk', 'D – high risk'), colour: 'bad' },
    { from: 40, to: 60, labels: labels('C – orta risk', 'C – medium risk'), colour: 'warning' },
    { from: 60, to: 80, labels: labels('B – düşük risk', 'B – low risk'), colour: 'info' },
    { from: 80, to: 100, labels: labels('A – güvenli', 'A – safe'), colour: 'good' },
  ],
};

/** How many months ago members were analysed: the last time within the validity for most of them. */
const rounds = [26, 14, 2];
const analysed = 30;

function answersOf(dice: Dice): Record<string, unknown> {
  const late = dice.pick(['yok', 'yok', 'arada', 'sik']);
  return {
    ozkaynak: dice.pick(['yuksek', 'orta', 'orta', 'dusuk']),
    ciro: dice.pick([4, 8, 15, 35, 60, 120]),
    gecikme: late,
    ...(late === 'sik' ? { neden: 'Tahsilat gecikmeleri' } : {}),
    sistemler: dice.pick([['muhasebe'], ['muhasebe', 'efatura'], ['muhasebe', 'erp', 'efatura']]),
  };
}

/** One published form, and corporate members that were analysed by it over two years. */
export async function makeAnalyses(
  store: Store,
  registry: Registry,
  sql: Sql,
  dice: Dice,
  today: DayNumber,
): Promise<void> {
  const [id] = await store.add('analysis-forms', [{ ...form, publish: true }]);
  const members = await sql.rows<{ id: number }>(
    `select id from members where kind = 'corporate' and status = 'active' order by id limit $1`,
    [analysed],
  );
  const resource = registry.need('analyses');
  const dependencies = { sql, actor: { kind: 'system' } as const };
  for (const months of rounds) {
    const clock = fixedClock(`${toDate(addMonths(today, -months))}T08:30:00Z`);
    const then: Resource = {
      ...resource,
      hooks: { prepare: (given, writes) => prepareAnalyses(given, writes, clock) },
    };
    const bodies = members
      .filter(() => dice.chance(85))
      .map((member) => ({
        body: { member: member.id, form: id, answers: answersOf(dice), status: 'submitted' },
      }));
    await storeRecords(registry, dependencies, await prepareRecords(registry, dependencies, then, bodies));
  }
}
