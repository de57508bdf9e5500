import { translate, type MessageKey, type Params } from '@ortak/kernel/i18n';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/text';

/** A text that console and portal share. */
export type SecurityKey = Extract<MessageKey, `security.${string}`>;

export type SecurityText = (key: SecurityKey, params?: Params) => string;

/** Texts of signing in with two steps and of sessions, in the language of now. */
export const useSecurityText = (): SecurityText => {
  const language = useLanguage();
  return useMemo(() => (key, params) => translate(language, key, params), [language]);
};
