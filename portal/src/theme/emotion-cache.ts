import createCache, { type EmotionCache } from '@emotion/cache';
import rtlPlugin from '@mui/stylis-plugin-rtl';
import type { LanguageFacts } from '@ortak/kernel/i18n';
import { prefixer } from 'stylis';

/** The nonce that the server wrote into this very response; browsers hide the attribute, not the property. */
const readNonce = (): string | undefined => {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || meta?.content || undefined;
};

const caches = new Map<LanguageFacts['direction'], EmotionCache>();

/**
 * Where styles are kept: one place for each direction, for right to left turns every left into a right. Style elements
 * carry the response's nonce, so that `unsafe-inline` is never needed.
 */
export const emotionCache = (direction: LanguageFacts['direction']): EmotionCache => {
  let cache = caches.get(direction);
  if (!cache) {
    cache =
      direction === 'rtl'
        ? createCache({ key: 'or', nonce: readNonce(), prepend: true, stylisPlugins: [prefixer, rtlPlugin] })
        : createCache({ key: 'o', nonce: readNonce(), prepend: true });
    caches.set(direction, cache);
  }
  return cache;
};
