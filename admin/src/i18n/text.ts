import {
  formatAmount,
  formatDate,
  formatDay,
  formatDecimal,
  formatInstant,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPeriod,
  translate,
  type ConsoleLanguage,
  type MessageKey,
  type Params,
} from '@ortak/kernel/i18n';
import { useMemo } from 'react';
import { useLocale } from 'react-admin';

/** A text of the console by its path, without the area: `login.title`. A path that does not exist does not compile. */
export type TextKey = MessageKey extends infer K ? (K extends `console.${infer Rest}` ? Rest : never) : never;

export type Text = (key: TextKey, params?: Params) => string;

/** The language that the console speaks now; components that ask for it follow a change. */
export const useLanguage = (): ConsoleLanguage => useLocale() as ConsoleLanguage;

/** The console's texts in the language of now. */
export const useText = (): Text => {
  const language = useLanguage();
  return useMemo(
    () => (key, params) => translate(language, `console.${key}` as MessageKey, params),
    [language],
  );
};

/** Minor units as the API sends them: an integer, or a string of one when it may be large. */
export type MinorUnits = number | string;

const toMinor = (value: MinorUnits): bigint => BigInt(value);

/** How figures and dates are written in the language of now. */
export const useFormat = () => {
  const language = useLanguage();
  return useMemo(
    () => ({
      money: (minor: MinorUnits, currency: string) => formatMoney(toMinor(minor), currency, language),
      amount: (minor: MinorUnits, currency: string) => formatAmount(toMinor(minor), currency, language),
      date: (date: string, style?: 'short' | 'long') => formatDate(date.slice(0, 10), language, style),
      period: (from: string, to: string) => formatPeriod(from, to, language),
      month: (month: string) => formatMonth(month, language),
      instant: (instant: string) => formatInstant(instant, language),
      day: (instant: string | number) => formatDay(instant, language),
      number: (value: number) => formatNumber(value, language),
      decimal: (value: string | number) => formatDecimal(value, language),
      percent: (rate: string | number) => formatPercent(rate, language),
    }),
    [language],
  );
};
