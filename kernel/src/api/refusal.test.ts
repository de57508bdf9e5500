import { isRefusal, Refusal } from './index';

describe('refusals', () => {
  test('a refusal carries its status, its code and the bad fields', () => {
    const refusal = new Refusal(400, 'invalidFields', { count: 1 }, [
      { path: 'lines.0.unitPrice', code: 'required' },
    ]);
    expect(refusal).toMatchObject({
      status: 400,
      code: 'invalidFields',
      params: { count: 1 },
      message: 'invalidFields',
    });
    expect(refusal.errors).toEqual([{ path: 'lines.0.unitPrice', code: 'required' }]);
    expect(new Refusal(404, 'notFound')).toMatchObject({ params: {}, errors: [] });
  });

  test('it is known by its name, so that one of another copy of this module is known too', () => {
    const foreign = Object.assign(new Error('stale'), { name: 'Refusal', status: 409, code: 'stale' });
    expect([isRefusal(new Refusal(409, 'stale')), isRefusal(foreign)]).toEqual([true, true]);
    for (const other of [
      new Error('x'),
      Object.assign(new Error('x'), { name: 'Refusal' }),
      { name: 'Refusal', status: 1, code: '' },
      null,
      'Refusal',
    ])
      expect(isRefusal(other)).toBe(false);
  });
});
