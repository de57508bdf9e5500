import {
  formatAmount,
  formatDate,
  formatDecimal,
  formatInstant,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPeriod,
  speak,
  translateKnown,
  type DateStyle,
} from '@ortak/kernel/i18n';
import { useMemo } from 'react';
import { useLanguage } from './LanguageProvider';

/** Texts, and how dates, numbers and money are written, in the reader's language. Amounts are minor units. */
export const useWords = () => {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      language,
      t: speak(language),
      /** A text whose key is computed from data; `fallback` when there is no such text. */
      known: (key: string, fallback: string) => translateKnown(language, key) ?? fallback,
      money: (minor: number, currency: string) => formatMoney(minor, currency, language),
      amount: (minor: number, currency: string) => formatAmount(minor, currency, language),
      date: (date: string, style?: DateStyle) => formatDate(date, language, style),
      period: (from: string, to: string) => formatPeriod(from, to, language),
      month: (date: string) => formatMonth(date, language),
      instant: (instant: string) => formatInstant(instant, language),
      number: (value: number) => formatNumber(value, language),
      /** `minimumDigits` zeros are added up to this many digits behind the separator. */
      decimal: (value: string, minimumDigits?: number) => formatDecimal(value, language, minimumDigits),
      percent: (rate: string) => formatPercent(rate, language),
    }),
    [language],
  );
};

export type Words = ReturnType<typeof useWords>;
