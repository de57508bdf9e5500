import type { Caller } from '../../support/caller';
import { unique, type Row } from '../../support/records';

const label = (tr: string, en: string) => ({ tr, en });
const option = (key: string, points: number) => ({ key, labels: label(key, key), points });

/** Equity decides over debts: asked only when there are some. */
export const sections = [
  {
    key: 'capital',
    labels: label('Sermaye', 'Capital'),
    weight: 3,
    questions: [
      {
        key: 'equity',
        type: 'choice',
        labels: label('Özkaynak', 'Equity'),
        weight: 2,
        required: true,
        options: [option('strong', 10), option('fair', 5), option('weak', 0)],
      },
      {
        key: 'turnover',
        type: 'number',
        labels: label('Ciro (milyon)', 'Turnover (millions)'),
        weight: 1,
        bands: [
          { to: 10, points: 0 },
          { from: 10, to: 50, points: 5 },
          { from: 50, points: 10 },
        ],
      },
    ],
  },
  {
    key: 'house',
    labels: label('Altyapı', 'Infrastructure'),
    weight: 1,
    questions: [
      {
        key: 'systems',
        type: 'choices',
        labels: label('Sistemler', 'Systems'),
        options: [option('erp', 6), option('crm', 4)],
      },
      {
        key: 'why',
        type: 'text',
        labels: label('Neden zayıf?', 'Why weak?'),
        required: true,
        shownIf: { field: 'equity', in: ['weak'] },
      },
      { key: 'since', type: 'date', labels: label('Kuruluş', 'Founded') },
      { key: 'proof', type: 'file', labels: label('Bilanço', 'Balance sheet') },
    ],
  },
];

export const bands = [
  { from: 0, to: 40, labels: label('D', 'D'), colour: 'bad' },
  { from: 40, to: 75, labels: label('B', 'B'), colour: 'warning' },
  { from: 75, to: 100, labels: label('A', 'A'), colour: 'good' },
];

/** A form as an administrator writes it; published unless told otherwise. */
export async function form(
  admin: Caller,
  more: Record<string, unknown> = {},
  published = true,
): Promise<Row> {
  const made = await admin.create<Row>('analysis-forms', {
    name: `Finansal yeterlik ${unique()}`,
    sections,
    bands,
    validForMonths: 12,
    ...more,
  });
  if (!published) return made;
  return (await admin.post(`/api/console/analysis-forms/${made.id}/publish`).expect(200)).body as Row;
}

interface Told {
  readonly error: {
    readonly message: string;
    readonly details: { readonly code: string; readonly errors: readonly { path: string; code: string }[] };
  };
}

/** `path code` of each error that an answer names, without the beginnings that all have. */
export const told = (body: unknown): string[] =>
  (body as Told).error.details.errors.map(
    ({ path, code }) => `${path} ${code.replace('analyses.errors.', '')}`,
  );
