import {
  formatAge,
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
  formatPhone,
  isolate,
  listParts,
  speak,
  translateKnown,
  type DateStyle,
  type Language,
  type MessageKey,
  type Params,
} from '@ortak/kernel/i18n';
import { useMemo } from 'react';
import { useLanguage } from './LanguageProvider';

/** `speak`, where what is put into a text from right to left cannot mix up its order. */
const speakAround = (language: Language) => {
  const say = speak(language);
  return (key: MessageKey, params?: Params): string => {
    if (!params) return say(key);
    const apart = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolate(value, language) : value,
    ]);
    return say(key, Object.fromEntries(apart) as Params);
  };
};

/** Texts, and how dates, numbers and money are written, in the reader's language. Amounts are minor units. */
export const useWords = () => {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      language,
      t: speakAround(language),
      /** A text whose key is computed from data; `fallback` when there is no such text. */
      known: (key: string, fallback: string) => translateKnown(language, key) ?? fallback,
      /** A name or a code that runs in its own direction whatever stands around it. */
      apart: (text: string) => isolate(text, language),
      /** Parts of one line with points between them; empty ones are left out. */
      parts: (...all: readonly unknown[]) => listParts(all, language),
      phone: (number: string) => isolate(formatPhone(number, language), language),
      money: (minor: number, currency: string) => formatMoney(minor, currency, language),
      amount: (minor: number, currency: string) => formatAmount(minor, currency, language),
      date: (date: string, style?: DateStyle) => formatDate(date, language, style),
      period: (from: string, to: string) => formatPeriod(from, to, language),
      month: (date: string) => formatMonth(date, language),
      instant: (instant: string) => formatInstant(instant, language),
      /** How long ago: minutes, hours, days; after a week the day itself. */
      age: (instant: string) => formatAge(instant, Date.now(), language),
      /** The day of a moment. */
      day: (instant: string) => formatDay(instant, language),
      number: (value: number) => formatNumber(value, language),
      /** `minimumDigits` zeros are added up to this many digits behind the separator. */
      decimal: (value: string, minimumDigits?: number) => formatDecimal(value, language, minimumDigits),
      percent: (rate: string) => formatPercent(rate, language),
    }),
    [language],
  );
};

export type Words = ReturnType<typeof useWords>;
