import { misfitsOf, readLines, toDefinition } from './field-form';

describe('C6 what the form of an extra field sends', () => {
  it('leaves out what does not go with the type', () => {
    expect(
      toDefinition({
        type: 'date',
        labels: { tr: ' Tarih ', en: '' },
        options: [{ value: 'a', labels: {} }],
        currency: 'TRY',
        pattern: 'x',
        min: '2026-01-01',
        unique: true,
        default: '',
        shownIf: { field: '', in: [] },
        section: ' ',
        indexState: 'none',
      }),
    ).toEqual({
      type: 'date',
      labels: { tr: 'Tarih' },
      help: {},
      options: [],
      currency: null,
      pattern: null,
      min: '2026-01-01',
      max: null,
      unique: true,
      default: null,
      shownIf: null,
      section: null,
    });
    expect(toDefinition({ type: 'choices', unique: true, min: 3 })).toMatchObject({
      unique: false,
      min: null,
    });
    expect(toDefinition({ type: 'boolean', default: false }).default).toBe(false);
  });

  it('reads pasted lines', () => {
    const lines = readLines('Düşük\n\nh; Yüksek\r\nb\tOrta', 'tr', (name) => name.toLowerCase().slice(0, 3));
    expect(lines).toEqual([
      { value: 'düş', labels: { tr: 'Düşük' } },
      { value: 'h', labels: { tr: 'Yüksek' } },
      { value: 'b', labels: { tr: 'Orta' } },
    ]);
  });

  it('finds the values that do not fit', () => {
    const errors = [{ code: 'typeMisfits' }, { code: 'valueMisfits', params: { id: 3, value: '"x"' } }];
    expect(misfitsOf({ body: { error: { details: { errors } } } })).toEqual([{ id: 3, value: '"x"' }]);
    expect(misfitsOf(new Error('x'))).toEqual([]);
  });
});
