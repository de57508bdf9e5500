import fc from 'fast-check';
import { isScored, questionsOf, type FormDefinition } from './form';
import { readForm } from './read-form';
import { bandOf, scoreAnalysis, shownQuestions, type Answers } from './score-analysis';

const text = { tr: 'Metin' };
const option = (key: string, points: number) => ({ key, labels: text, points });
const question = (key: string, more: object = {}) => ({ key, type: 'text', labels: text, ...more });
const choice = (key: string, more: object = {}) =>
  question(key, {
    type: 'choice',
    options: [option('good', 10), option('fair', 5), option('poor', 0)],
    ...more,
  });

/** A form as the API takes it; it must be in order. */
function formOf(input: object): FormDefinition {
  const { form, errors } = readForm(input);
  expect(errors).toEqual([]);
  return form;
}

const section = (key: string, questions: readonly object[], more: object = {}) => ({
  key,
  labels: text,
  questions,
  ...more,
});

describe('C34 scores', () => {
  it('weigh questions within sections, and sections within the total', () => {
    const form = formOf({
      sections: [
        section('money', [choice('a', { weight: 3 }), choice('b')], { weight: 2 }),
        section('house', [choice('c')], { weight: 1 }),
      ],
    });
    const { scores } = scoreAnalysis(form, { a: 'good', b: 'poor', c: 'fair' });
    expect(scores).toEqual({ sections: { money: 75, house: 50 }, total: 66.67 });
  });

  it('take several choices together, cut off at zero and at the sum of what is good', () => {
    const form = formOf({
      sections: [
        section('s', [
          question('m', { type: 'choices', options: [option('a', 4), option('b', 6), option('c', -8)] }),
        ]),
      ],
    });
    const total = (m: string[]) => scoreAnalysis(form, { m }).scores.total;
    expect([total(['a', 'b']), total(['b']), total(['b', 'c']), total(['a', 'b', 'c'])]).toEqual([
      100, 60, 0, 20,
    ]);
  });

  it('take numbers by bands: from included, to not, but for the highest', () => {
    const bands = [
      { from: null, to: 10, points: 0 },
      { from: 10, to: 20, points: 5 },
      { from: 20, to: 30, points: 10 },
    ];
    const form = formOf({ sections: [section('s', [question('n', { type: 'number', bands })])] });
    const total = (n: number) => scoreAnalysis(form, { n }).scores.total;
    expect([-5, 9.99, 10, 19.99, 20, 30, 30.01].map(total)).toEqual([0, 0, 50, 50, 100, 100, 0]);
  });

  it('do not count what is hidden, has no weight or cannot be scored; no answer is no points', () => {
    const form = formOf({
      sections: [
        section('s', [
          choice('a'),
          choice('b', { shownIf: { field: 'a', in: ['good'] } }),
          choice('free', { weight: 0 }),
          question('note'),
        ]),
        section('empty', [question('remark')], { weight: 100 }),
      ],
    });
    expect(scoreAnalysis(form, { a: 'fair', note: 'x' }).scores).toEqual({
      sections: { s: 50, empty: null },
      total: 50,
    });
    expect(scoreAnalysis(form, { a: 'good' }).scores.total).toBe(50);
    expect(scoreAnalysis(form, { a: 'good', b: 'good', free: 'poor' }).scores.total).toBe(100);
    const bare = formOf({ sections: [section('s', [question('note')])] });
    expect(scoreAnalysis(bare, { note: 'x' })).toMatchObject({ scores: { total: null }, band: null });
  });

  it('are reckoned by a formula where one stands: cut to 0–100, and none when it divides by zero', () => {
    const form = formOf({
      sections: [
        section('ratio', [question('assets', { type: 'number' }), question('debts', { type: 'number' })], {
          formula: '50 * assets / debts',
        }),
        section('rest', [choice('a')]),
      ],
      formula: 'if(ratio < 25, min(ratio, rest), avg(ratio, rest))',
    });
    const scores = (assets: number, debts: number, a: string) =>
      scoreAnalysis(form, { assets, debts, a }).scores;
    expect(scores(3, 2, 'fair')).toEqual({ sections: { ratio: 75, rest: 50 }, total: 62.5 });
    expect(scores(900, 2, 'good')).toEqual({ sections: { ratio: 100, rest: 100 }, total: 100 });
    expect(scores(-1, 2, 'good')).toEqual({ sections: { ratio: 0, rest: 100 }, total: 0 });
    expect(scores(3, 0, 'good').sections.ratio).toBeNull();
  });

  it('fall into one band, the highest of which includes 100', () => {
    const labels = { tr: 'A' };
    const bands = [
      { from: 0, to: 50, labels, colour: 'bad' },
      { from: 50, to: 100, labels, colour: 'good' },
    ];
    expect([0, 49.99, 50, 100].map((total) => bandOf(bands, total)?.colour)).toEqual([
      'bad',
      'bad',
      'good',
      'good',
    ]);
    expect(bandOf(bands, null)).toBeNull();
  });
});

describe('C34 any form and any answers', () => {
  const points = fc.integer({ min: -1000, max: 1000 });
  const weight = fc.oneof(
    fc.integer({ min: 0, max: 10 }),
    fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100),
  );
  const keys = ['o1', 'o2', 'o3', 'o4'];
  const options = fc
    .array(points, { minLength: 1, maxLength: 4 })
    .map((list) => list.map((p, i) => option(keys[i] as string, p)));
  const anyQuestion = fc.record({
    type: fc.constantFrom('choice', 'choices', 'number', 'text'),
    weight,
    options,
    ends: fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 5 }),
    points: fc.array(points, { minLength: 5, maxLength: 5 }),
    condition: fc.option(fc.tuple(fc.nat(20), fc.constantFrom(...keys))),
  });
  const anyForm = fc.array(fc.record({ weight, questions: fc.array(anyQuestion, { maxLength: 5 }) }), {
    maxLength: 4,
  });
  const anyAnswer = fc.oneof(
    fc.constantFrom(...keys),
    fc.uniqueArray(fc.constantFrom(...keys)),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );

  /** Questions show only after earlier ones, so that no circle can come of it. */
  function build(
    sections: readonly { weight: number; questions: readonly Record<string, unknown>[] }[],
  ): FormDefinition {
    let n = 0;
    const made = sections.map(({ weight: of, questions }, s) => ({
      key: `s${s}`,
      labels: text,
      weight: of,
      questions: questions.map((q) => {
        const ends = [...(q.ends as number[])].sort((a, b) => a - b);
        const condition = q.condition as [number, string] | null;
        const shownIf =
          condition && n > 0 ? { field: `q${condition[0] % n}`, in: [condition[1]] } : undefined;
        const key = `q${n}`;
        n += 1;
        return {
          key,
          type: q.type as 'choice',
          labels: text,
          weight: q.weight as number,
          required: false,
          options:
            q.type === 'choice' || q.type === 'choices' ? (q.options as ReturnType<typeof option>[]) : [],
          bands:
            q.type === 'number'
              ? ends.slice(1).map((to, i) => ({
                  from: ends[i] as number,
                  to,
                  points: (q.points as number[])[i] as number,
                }))
              : [],
          ...(shownIf ? { shownIf } : {}),
        };
      }),
    }));
    return { sections: made, bands: [], formula: null };
  }

  it('give scores from 0 to 100, or none where nothing counts', () => {
    fc.assert(
      fc.property(anyForm, fc.array(anyAnswer, { minLength: 20, maxLength: 20 }), (sections, given) => {
        const form = build(sections as never);
        const answers: Answers = Object.fromEntries(given.map((value, i) => [`q${i}`, value]));
        const { scores } = scoreAnalysis(form, answers);
        for (const score of [...Object.values(scores.sections), scores.total]) {
          if (score === null) continue;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
        const none = questionsOf(form).every((one) => !isScored(one));
        if (none) expect(scores.total).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('do not change their scores with an answer to what is hidden, nor with all weights multiplied', () => {
    fc.assert(
      fc.property(anyForm, fc.array(anyAnswer, { minLength: 20, maxLength: 20 }), (sections, given) => {
        const form = build(sections as never);
        const answers: Record<string, unknown> = Object.fromEntries(
          given.map((value, i) => [`q${i}`, value]),
        );
        const before = scoreAnalysis(form, answers);
        const shown = shownQuestions(form, answers);
        const visible = Object.fromEntries(Object.entries(answers).filter(([key]) => shown.has(key)));
        expect(scoreAnalysis(form, visible).scores).toEqual(before.scores);
        const doubled: FormDefinition = {
          ...form,
          sections: form.sections.map((one) => ({
            ...one,
            weight: one.weight * 2,
            questions: one.questions.map((q) => ({ ...q, weight: q.weight * 2 })),
          })),
        };
        const total = scoreAnalysis(doubled, answers).scores.total;
        if (before.scores.total === null) expect(total).toBeNull();
        else expect(total).toBeCloseTo(before.scores.total, 1);
      }),
      { numRuns: 100 },
    );
  });
});
