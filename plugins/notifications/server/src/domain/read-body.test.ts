import { isRefusal } from '@ortak/kernel/api';
import { readChangedChoices, readUntil } from './read-body';

/** The errors of a body, as `path code`. */
function refused(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (isRefusal(error)) return error.errors.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
  return [];
}

describe('C14 what somebody chooses to be told', () => {
  const offered = ['invoice', 'note'] as const;

  test('kinds that are offered, and the ways that are named', () => {
    expect(readChangedChoices({ invoice: { mail: false }, note: {} }, offered)).toEqual({
      invoice: { mail: false },
      note: {},
    });
    expect(readChangedChoices({}, offered)).toEqual({});
  });

  test.each<[unknown, string[]]>([
    [[], [' notObject']],
    ['x', [' notObject']],
    [null, [' notObject']],
    [{ payment: { mail: true } }, ['payment unknownKey']],
    [{ toString: { mail: true } }, ['toString unknownKey']],
    [
      { invoice: true, note: { sms: true, mail: 'yes' } },
      ['invoice notObject', 'note.sms unknownKey', 'note.mail notBoolean'],
    ],
  ])('%j is refused, each mistake by name', (body, errors) =>
    expect(refused(() => readChangedChoices(body, offered))).toEqual(errors),
  );
});

describe('C14 up to when everything was seen', () => {
  test.each(['2026-11-23T09:00:00.123Z', '2026-11-23T12:00+03:00'])('%s', (until) =>
    expect(readUntil({ until })).toBe(until),
  );

  test.each<[unknown, string[]]>([
    [{}, ['until required']],
    [{ until: null }, ['until required']],
    [{ until: '2026-11-23' }, ['until notInstant']],
    [{ until: '2026-13-40T09:00:00Z' }, ['until notInstant']],
    [{ until: 1 }, ['until notInstant']],
    [{ until: '2026-11-23T09:00:00Z', all: true }, ['all unknownKey']],
    [[], [' notObject']],
  ])('%j is refused', (body, errors) => expect(refused(() => readUntil(body))).toEqual(errors));
});
