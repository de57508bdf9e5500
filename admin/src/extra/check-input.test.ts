import { checkInput } from './check-input';

const field = { type: 'text', required: false, min: null, max: null } as const;
const problem = (more: object, value: unknown) => checkInput({ ...field, ...more }, 'en')(value);

describe('C6 what a form says at once about an extra field', () => {
  it.each([
    [{ required: true }, '', 'This field is required.'],
    [{ required: true, type: 'choices' }, [], 'This field is required.'],
    [{}, '', undefined],
    [{ type: 'integer', min: 3 }, 2, 'This must be at least 3.'],
    [{ type: 'integer', max: 3 }, 3, undefined],
    [{ type: 'decimal', max: '2.5' }, '2.51', 'This can be at most 2.5.'],
    [{ type: 'decimal' }, 'x', 'This must be a decimal number, such as “12.50”.'],
    [{ type: 'integer' }, Number.NaN, 'This must be a whole number.'],
    [{ type: 'date', min: '2026-01-01' }, '2025-12-31', 'This day must not be before 01 Jan 2026.'],
    [{ min: 2 }, 'ş', 'This needs at least 2 characters.'],
    [{ max: 2 }, 'şğü', 'This can have at most 2 characters.'],
    [{ type: 'email' }, 'a@b', 'This is not a valid e-mail address.'],
    [{ type: 'email' }, 'a@b.tr', undefined],
    [{ type: 'boolean', required: true }, false, undefined],
  ])('%j %j: %s', (more, value, expected) => expect(problem(more, value)).toBe(expected));

  it('says amounts as amounts', () => {
    const check = checkInput({ ...field, type: 'money', min: 1000 }, 'en', (minor) => `${minor / 100} TRY`);
    expect(check(999)).toBe('This must be at least 10 TRY.');
  });
});
