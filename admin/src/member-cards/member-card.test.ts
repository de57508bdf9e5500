import { familiesOf, groupNumber, type MemberCard } from './member-card';

const card = (id: number, main?: number) => ({ id, main }) as MemberCard;

test('I20 cards of additional holders stand below their main card', () => {
  const families = familiesOf([card(1), card(2, 1), card(3), card(4, 1), card(5, 99)]);
  expect(families.map(({ main, additional }) => [main.id, additional.map(({ id }) => id)])).toEqual([
    [1, [2, 4]],
    [3, []],
    [5, []],
  ]);
});

test('I19 a number is read in groups of four', () => {
  expect(groupNumber('9000010000000015')).toBe('9000 0100 0000 0015');
  expect(groupNumber('637500000001')).toBe('6375 0000 0001');
});
