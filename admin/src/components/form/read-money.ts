import { toMinor } from '@ortak/kernel/money';

/**
 * What a person typed as an amount, in minor units; null for nothing, undefined while it is no amount yet. A point is
 * a decimal sign in both languages where no comma says otherwise.
 */
export const readMoney = (typed: string, currency: string, language: string): number | null | undefined => {
  const plain = typed.replace(/\s/g, '');
  if (!plain) return null;
  const [group, decimal] = language === 'tr' ? (['.', ','] as const) : ([',', '.'] as const);
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`);
  const text = grouped.test(plain) ? plain.replaceAll(group, '') : plain;
  try {
    return Number(toMinor(text.replace(',', '.'), currency));
  } catch {
    return undefined;
  }
};
