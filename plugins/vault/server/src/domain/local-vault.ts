import { readCardNumber } from '@ortak/kernel/cards';
import { takeOut, type Vault } from './vault';

/** Numbers are kept here, encrypted. The number alone says the brand and the last four digits. */
export const localVault: Vault = {
  kind: 'local',
  readOnly: ['brand', 'last4'],
  reveals: true,
  take(write) {
    const number = takeOut(write, 'number');
    const token = takeOut(write, 'token');
    const { errors } = write;
    if (token !== undefined && token !== null && token !== '')
      errors.push({ path: 'token', code: 'vault.errors.tokenNotTaken' });
    if (typeof number !== 'string' || number.trim() === '') {
      if (!errors.some(({ path }) => path === 'number')) errors.push({ path: 'number', code: 'required' });
      return undefined;
    }
    const card = readCardNumber(number);
    if (card === undefined) {
      errors.push({ path: 'number', code: 'vault.errors.notCardNumber' });
      return undefined;
    }
    write.values.brand = card.brand;
    write.values.last4 = card.last4;
    return card.digits;
  },
};
