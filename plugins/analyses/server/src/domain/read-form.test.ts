import { checkAnswers } from './check-answers';
import { checkPublishable } from './check-references';
import { codeFromName, freeCode } from './form-code';
import { readForm } from './read-form';
import { validUntil } from './valid-until';
import { withoutPoints } from './without-points';

const text = { tr: 'Metin', en: 'Text' };
const option = (key: string, points = 1) => ({ key, labels: text, points });
const choice = (key: string, more: object = {}) => ({
  key,
  type: 'choice',
  labels: text,
  options: [option('yes', 10), option('no', 0)],
  ...more,
});
const of = (...questions: object[]) => ({ sections: [{ key: 's', labels: text, questions }] });
const wrong = (input: object): string[] =>
  readForm(input).errors.map(({ path, code }) => `${path} ${code.replace('analyses.errors.', '')}`);
const q = 'sections.0.questions.0';

describe('C34 what is wrong with a form', () => {
  it.each<[string, object, string[]]>([
    ['no list', { sections: 'x' }, ['sections notList']],
    ['an unknown key', of({ ...choice('a'), score: 1 }), [`${q}.score unknownKey`]],
    ['an unknown type', of({ ...choice('a'), type: 'slider', options: [] }), [`${q}.type notOneOf`]],
    ['a key twice', of(choice('a'), choice('a')), ['sections.0.questions.1.key keyTwice']],
    ['a key of a section', of(choice('s')), [`${q}.key keyTwice`]],
    ['a key that is none', of(choice('1 a')), [`${q}.key notKey`]],
    ['no text', of(choice('a', { labels: {} })), [`${q}.labels required`]],
    ['an unknown language', of(choice('a', { labels: { xx: 'x' } })), [`${q}.labels.xx unknownKey`]],
    ['a negative weight', of(choice('a', { weight: -1 })), [`${q}.weight negative`]],
    ['a weight that is no number', of(choice('a', { weight: '3' })), [`${q}.weight notNumber`]],
    ['a weight too fine to tell', of(choice('a', { weight: 0.005 })), [`${q}.weight tooManyDecimals`]],
    ['only zero weights', of(choice('a', { weight: 0 })), ['sections.0.questions weightsZero']],
    [
      'bands of a choice',
      of(choice('a', { bands: [{ from: 0, to: 1, points: 1 }] })),
      [`${q}.bands notOfType`],
    ],
    [
      'an option twice',
      of(choice('a', { options: [option('x'), option('x')] })),
      [`${q}.options.1.key keyTwice`],
    ],
    [
      'a condition on nothing',
      of(choice('a', { shownIf: { field: 'z', in: [1] } })),
      [`${q}.shownIf.field unknownQuestion`],
    ],
    [
      'a condition on an option that is not there',
      of(choice('a'), choice('b', { shownIf: { field: 'a', in: ['maybe'] } })),
      ['sections.0.questions.1.shownIf.in.0 unknownOption'],
    ],
    [
      'conditions in a circle',
      of(
        choice('a', { shownIf: { field: 'b', in: ['yes'] } }),
        choice('b', { shownIf: { field: 'a', in: ['yes'] } }),
      ),
      [`${q}.shownIf conditionLoop`],
    ],
    ['a formula that is none', { ...of(choice('a')), formula: '1 +' }, ['formula formulaEnds']],
    ['a formula over nothing', { ...of(choice('a')), formula: 'b * 2' }, ['formula formulaName']],
    [
      'formulas in a circle',
      {
        sections: [
          { key: 's', labels: text, formula: 't + a', questions: [choice('a')] },
          { key: 't', labels: text, formula: 's / 2', questions: [choice('b')] },
        ],
      },
      ['sections.0.formula formulaLoop'],
    ],
    [
      'a formula over itself',
      { sections: [{ key: 's', labels: text, formula: 's', questions: [choice('a')] }] },
      ['sections.0.formula formulaLoop'],
    ],
  ])('%s', (_name, input, expected) => {
    expect(wrong(input)).toEqual(expected);
  });

  it.each<[string, object[], string[]]>([
    [
      'overlap',
      [
        { from: 0, to: 60 },
        { from: 50, to: 100 },
      ],
      ['bands.1.from bandsOverlap'],
    ],
    [
      'leave a gap',
      [
        { from: 0, to: 40 },
        { from: 50, to: 100 },
      ],
      ['bands.1.from bandsGap'],
    ],
    ['begin late', [{ from: 10, to: 100 }], ['bands.0.from bandsBegin']],
    ['end early', [{ from: 0, to: 90 }], ['bands.0.to bandsEnd']],
    [
      'are empty',
      [
        { from: 0, to: 0 },
        { from: 0, to: 100 },
      ],
      ['bands.0.to bandEmpty'],
    ],
    ['leave the percents', [{ from: 0, to: 120 }], ['bands.0.to tooLarge']],
    ['have a colour that is none', [{ from: 0, to: 100, colour: 'pinkish' }], ['bands.0.colour notColour']],
  ])('bands that %s', (_name, bands, expected) => {
    expect(wrong({ ...of(choice('a')), bands: bands.map((band) => ({ labels: text, ...band })) })).toEqual(
      expected,
    );
  });

  it('bands of a number that overlap or leave a gap', () => {
    const number = (...bands: object[]) => of({ key: 'n', type: 'number', labels: text, bands });
    expect(wrong(number({ to: 10, points: 0 }, { from: 10, points: 5 }))).toEqual([]);
    expect(wrong(number({ to: 10, points: 0 }, { from: 9, points: 5 }))).toEqual([
      `${q}.bands.1.from bandsOverlap`,
    ]);
    expect(wrong(number({ to: 10, points: 0 }, { from: 11, points: 5 }))).toEqual([
      `${q}.bands.1.from bandsGap`,
    ]);
    expect(wrong(number({ from: 5, points: 0 }, { from: 11, points: 5 }))).toEqual([
      `${q}.bands.1.from bandsOverlap`,
    ]);
  });

  it('too much of anything, told in a moment', () => {
    const options = Array.from({ length: 10_000 }, (_, index) => option(`o${index}`));
    const started = performance.now();
    expect(wrong(of(choice('a', { options })))).toEqual([`${q}.options tooMany`]);
    expect(wrong(of(...Array.from({ length: 501 }, (_, index) => choice(`q${index}`))))).toEqual([
      'sections.0.questions tooMany',
    ]);
    expect(wrong(of(choice('a', { labels: { tr: 'x'.repeat(1_000_000) } })))).toEqual([
      `${q}.labels.tr tooLong`,
    ]);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('what it lacks to be published', () => {
    const lacks = (input: object) => checkPublishable(readForm(input).form).map(({ path }) => path);
    expect(lacks({ sections: [] })).toEqual(['sections']);
    expect(lacks(of(choice('a', { options: [] })))).toEqual([`${q}.options`]);
    expect(lacks(of(choice('a')))).toEqual([]);
    const file = readForm(of({ key: 'f', type: 'file', labels: text, required: true })).form;
    expect(checkPublishable(file)).toEqual([]);
    expect(checkPublishable(file, true).map(({ path }) => path)).toEqual([`${q}.required`]);
  });
});

describe('C34 what is wrong with answers', () => {
  const { form } = readForm(
    of(
      choice('a', { required: true }),
      { key: 'm', type: 'choices', labels: text, options: [option('x'), option('y')] },
      { key: 'n', type: 'number', labels: text },
      { key: 't', type: 'text', labels: text },
      { key: 'd', type: 'date', labels: text },
      { key: 'f', type: 'file', labels: text },
      choice('h', { shownIf: { field: 'a', in: ['no'] }, required: true }),
    ),
  );
  const told = (answers: unknown, complete = false) =>
    checkAnswers(form, answers, complete).errors.map(
      ({ path, code }) => `${path} ${code.replace('analyses.errors.', '')}`,
    );

  it.each<[string, unknown, string[]]>([
    ['no object', [], ['answers notObject']],
    ['a question that does not exist', { z: 1 }, ['answers.z unknownQuestion']],
    ['an option that does not exist', { a: 'maybe' }, ['answers.a unknownOption']],
    ['one of several that does not exist', { m: ['x', 'z'] }, ['answers.m unknownOption']],
    ['one of several twice', { m: ['x', 'x'] }, ['answers.m optionTwice']],
    ['several where one is asked', { a: ['yes'] }, ['answers.a notText']],
    ['one where several are asked', { m: 'x' }, ['answers.m notList']],
    ['a text for a number', { n: '12' }, ['answers.n notNumber']],
    ['a number for a text', { t: 12 }, ['answers.t notText']],
    ['a day that does not exist', { d: '2026-02-30' }, ['answers.d notDate']],
    ['a file that is no id', { f: 'x.pdf' }, ['answers.f notId']],
    ['a text of 1 MB', { t: 'x'.repeat(1_000_000) }, ['answers.t tooLong']],
    ['an answer to what is hidden', { a: 'yes', h: 'no' }, ['answers.h hiddenQuestion']],
    [
      'a key of every object',
      JSON.parse('{"__proto__": 1, "constructor": 2}'),
      ['answers.__proto__ unknownQuestion', 'answers.constructor unknownQuestion'],
    ],
  ])('%s', (_name, answers, expected) => {
    expect(told(answers)).toEqual(expected);
  });

  it('a required one that is missing, once it is submitted and only while it is shown', () => {
    expect(told({})).toEqual([]);
    expect(told({}, true)).toEqual(['answers.a required']);
    expect(told({ a: 'yes' }, true)).toEqual([]);
    expect(told({ a: 'no' }, true)).toEqual(['answers.h required']);
  });

  it('empty answers are none', () => {
    expect(checkAnswers(form, { a: 'yes', m: [], t: '  ', n: null }, true).answers).toEqual({ a: 'yes' });
  });
});

describe('around a form', () => {
  it('what the portal is shown tells no points', () => {
    const { form } = readForm(of(choice('a', { weight: 7 })));
    expect(JSON.stringify(withoutPoints(form))).not.toMatch(/points|weight|bands|formula/);
  });

  it('a code comes of the name, and a free one', () => {
    expect(codeFromName('Finansal yeterlik – İşletme ÇŞĞ')).toBe('finansal-yeterlik-isletme-csg');
    expect(codeFromName('???')).toBe('form');
    expect(freeCode('a', new Set(['a', 'a-2']))).toBe('a-3');
  });

  it('a result is valid through the same day of the month, so many months on', () => {
    const zone = 'Europe/Istanbul';
    expect(validUntil(new Date('2026-01-31T10:00:00Z'), 1, zone)).toBe('2026-02-28');
    // In Istanbul it is the next day already.
    expect(validUntil(new Date('2026-03-14T22:00:00Z'), 12, zone)).toBe('2027-03-15');
    expect(validUntil(new Date('2026-03-14T22:00:00Z'), null, zone)).toBeNull();
  });
});
