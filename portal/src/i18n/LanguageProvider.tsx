import { chooseLanguage, factsOf, isLanguage, type Language } from '@ortak/kernel/i18n';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { setRequestLanguage } from '../api/language-header';

const STORAGE_KEY = 'ortak-portal-language';

interface LanguageContextValue {
  readonly language: Language;
  /** Speaks another language from now on, in this browser. */
  readonly speak: (language: Language) => void;
}

const LanguageContext = createContext<LanguageContextValue | undefined>(undefined);

const firstLanguage = (): Language => {
  const kept = localStorage.getItem(STORAGE_KEY);
  const language = isLanguage(kept) ? kept : chooseLanguage(...navigator.languages);
  setRequestLanguage(language);
  return language;
};

export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState(firstLanguage);

  const speak = useCallback((next: Language) => {
    setRequestLanguage(next);
    localStorage.setItem(STORAGE_KEY, next);
    setLanguage(next);
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = factsOf(language).direction;
  }, [language]);

  const value = useMemo(() => ({ language, speak }), [language, speak]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
};

export const useLanguage = (): LanguageContextValue => {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('useLanguage needs a LanguageProvider above it');
  return value;
};
