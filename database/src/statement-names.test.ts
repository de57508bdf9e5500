import { StatementNames } from './statement-names';

describe('names of statements', () => {
  test('go to what is asked a third time, and stay with it', () => {
    const names = new StatementNames();
    const asked = Array.from({ length: 5 }, () => names.nameOf('select $1'));
    expect(asked).toEqual([undefined, undefined, 's1', 's1', 's1']);
  });

  test('are never shared by two statements', () => {
    const names = new StatementNames();
    for (let turn = 0; turn < 2; turn += 1) ['a', 'b'].forEach((text) => names.nameOf(text));
    expect([names.nameOf('a'), names.nameOf('b'), names.nameOf('a')]).toEqual(['s1', 's2', 's1']);
  });

  test('are at most 150, so that connections do not fill with plans', () => {
    const names = new StatementNames();
    for (let number = 0; number < 1_000; number += 1)
      for (let turn = 0; turn < 3; turn += 1) names.nameOf(`select ${number}`);
    expect([names.nameOf('select 149'), names.nameOf('select 150')]).toEqual(['s150', undefined]);
  });
});
