/** Numbers with right check digits, as the offices that issue them compute them. */

/** A Turkish tax number whose first nine digits are `serial`. */
export function vkn(serial: number): string {
  const digits = String(serial).padStart(9, '0');
  const sum = [...digits].reduce((total, digit, index) => {
    const shifted = (Number(digit) + 9 - index) % 10;
    const weighted = (shifted * 2 ** (9 - index)) % 9;
    return total + (shifted !== 0 && weighted === 0 ? 9 : weighted);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** A Turkish identity number whose first nine digits are `serial`; it does not begin with 0. */
export function tckn(serial: number): string {
  const digits = [...String(serial).padStart(9, '1')].map(Number);
  const sum = (from: number) =>
    digits.filter((_, index) => index % 2 === from).reduce((total, digit) => total + digit, 0);
  const tenth = (((sum(0) * 7 - sum(1)) % 10) + 10) % 10;
  return `${digits.join('')}${tenth}${(sum(0) + sum(1) + tenth) % 10}`;
}
