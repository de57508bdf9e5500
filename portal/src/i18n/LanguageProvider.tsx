import { factsOf, type Language } from '@ortak/kernel/i18n';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { setRequestLanguage } from '../api/language-header';
import { isPreview } from '../session/preview';
import { firstLanguage, keepLanguage, loadTexts } from './load-texts';

interface LanguageContextValue {
  readonly language: Language;
  /** Speaks another language from now on, in this browser, as soon as its texts are here. */
  readonly speak: (language: Language) => Promise<void>;
}

const LanguageContext = createContext<LanguageContextValue | undefined>(undefined);

const begin = (): Language => {
  const language = firstLanguage();
  setRequestLanguage(language);
  return language;
};

export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState(begin);
  const wanted = useRef(language);

  const speak = useCallback(async (next: Language) => {
    wanted.current = next;
    await loadTexts(next);
    // Whoever chose another one meanwhile gets that.
    if (wanted.current !== next) return;
    setRequestLanguage(next);
    if (!isPreview) keepLanguage(next);
    setLanguage(next);
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = factsOf(language).direction;
    // Whoever installs the portal finds it on their device in the language that they read.
    document.querySelector('link[rel=manifest]')?.setAttribute('href', `/manifest.${language}.webmanifest`);
  }, [language]);

  const value = useMemo(() => ({ language, speak }), [language, speak]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
};

export const useLanguage = (): LanguageContextValue => {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('useLanguage needs a LanguageProvider above it');
  return value;
};
