import { findColleagues } from './mention-suggestion';

const staff = [
  { id: 1, name: 'Ali Işık' },
  { id: 2, name: 'Işıl Demir' },
  { id: 3, name: 'Şule Ağaoğlu' },
];
const ids = (typed: string) => findColleagues(staff, typed).map(({ id }) => id);

test('colleagues are found by the beginning of any of their names, however it is typed', () => {
  expect(ids('')).toEqual([1, 2, 3]);
  expect(ids('isi')).toEqual([2, 1]);
  expect(ids('IŞI')).toEqual([2, 1]);
  expect(ids('agao')).toEqual([3]);
  expect(ids('emir')).toEqual([]);
});
