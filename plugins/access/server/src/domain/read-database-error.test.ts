import { isDatabaseGone, readDatabaseError } from './read-database-error';

const failure = (code: string): Error => Object.assign(new Error('x'), { code });

describe('errors of the database', () => {
  test.each([
    ['23505', 409, 'notUnique'],
    ['23001', 409, 'inUse'],
    ['23514', 422, 'unprocessable'],
    ['42501', 403, 'forbidden'],
    ['40P01', 409, 'conflict'],
  ])('%s is a refusal with status %i', (code, status, word) => {
    expect(readDatabaseError(failure(code))).toMatchObject({ status, code: word });
  });

  test('two moves that would make a circle together are told as one', () => {
    const error = Object.assign(failure('23514'), { constraint: 'units_no_circle' });
    expect(readDatabaseError(error)).toMatchObject({ status: 409, code: 'circle' });
  });

  test('what is our own fault is no refusal', () => {
    for (const error of [failure('42601'), failure('25P02'), new Error('x'), 'x', undefined])
      expect(readDatabaseError(error)).toBeUndefined();
  });

  test('a server that is away is told apart', () => {
    for (const code of ['08006', '57P01', '57P03', '53300', 'ECONNREFUSED'])
      expect(isDatabaseGone(failure(code))).toBe(true);
    expect(
      isDatabaseGone(new Error('Knex: Timeout acquiring a connection. The pool is probably full.')),
    ).toBe(true);
    expect(isDatabaseGone(failure('23505'))).toBe(false);
    expect(isDatabaseGone(undefined)).toBe(false);
  });
});
