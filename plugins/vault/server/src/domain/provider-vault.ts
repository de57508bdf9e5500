import { cardBrands, holdsCardNumber } from '@ortak/kernel/cards';
import { takeOut, type Vault } from './vault';

/** A payment provider keeps the number; we take its token, and the brand and last four digits that it tells. */
export const providerVault: Vault = {
  kind: 'provider',
  readOnly: [],
  reveals: false,
  take(write) {
    const number = takeOut(write, 'number');
    const token = takeOut(write, 'token');
    const { errors, values } = write;
    const told = (path: string) => errors.some((error) => error.path === path);
    if (number !== undefined && number !== null && number !== '')
      errors.push({ path: 'number', code: 'vault.errors.numberAtProvider' });
    if (typeof values.brand !== 'string' || values.brand === '') {
      if (!told('brand')) errors.push({ path: 'brand', code: 'required' });
    } else if (!cardBrands.includes(values.brand))
      errors.push({ path: 'brand', code: 'notOneOf', params: { values: cardBrands.join(', ') } });
    if (typeof values.last4 !== 'string' || !/^\d{4}$/.test(values.last4))
      errors.push({ path: 'last4', code: 'vault.errors.notLastFour' });
    if (typeof token !== 'string' || token.trim() === '') {
      if (!told('token')) errors.push({ path: 'token', code: 'required' });
      return undefined;
    }
    // A number that somebody passes off as a token would lie here after all.
    if (holdsCardNumber(token)) {
      errors.push({ path: 'token', code: 'vault.errors.numberAtProvider' });
      return undefined;
    }
    return token.trim();
  },
};
