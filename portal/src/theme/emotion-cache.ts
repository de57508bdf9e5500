import createCache, { type EmotionCache } from '@emotion/cache';

/** The nonce that the server wrote into this very response; browsers hide the attribute, not the property. */
const readNonce = (): string | undefined => {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || meta?.content || undefined;
};

/** Emotion's style elements carry the response's nonce, so that `unsafe-inline` is never needed. */
export const createEmotionCache = (): EmotionCache =>
  createCache({ key: 'o', nonce: readNonce(), prepend: true });
