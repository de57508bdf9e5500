import { formatPhone } from './format-phone';

test.each([
  ['+902125550128', '+90 212 555 01 28'],
  ['+902125550128;ext=12', '+90 212 555 01 28 dahili 12'],
  ['+904440332', '444 0 332'],
  ['+12125550100', '+1 212 555 0100'],
  ['+4930901820', '+4930901820'],
  ['0212', '0212'],
])('C5 %s is shown as %s', (kept, shown) => {
  expect(formatPhone(kept, 'tr')).toBe(shown);
});

test('C5 an extension is shown in the language of the reader', () => {
  expect(formatPhone('+902125550128;ext=12', 'en')).toBe('+90 212 555 01 28 ext. 12');
});
