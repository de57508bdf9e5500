const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginFacts {
  readonly method: string;
  /** The headers Origin and Sec-Fetch-Site as they came. */
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  /** Protocol and host (with its port) under which the request reached us. */
  readonly protocol: string;
  readonly host: string;
  /** ORTAK_PUBLIC_URL. */
  readonly publicUrl: string;
}

const originOf = (url: string): string | undefined => {
  try {
    return new URL(url).origin;
  } catch {
    return undefined;
  }
};

/**
 * Whether a request that changes something may come from where it comes from: our own pages. Browsers always say
 * their origin on such requests; programs (curl, an import script) say none and carry no cookies of a person either.
 */
export function isOriginAllowed(facts: OriginFacts): boolean {
  if (harmless.has(facts.method)) return true;
  if (facts.origin === undefined || facts.origin === '') {
    return facts.fetchSite === undefined || facts.fetchSite === 'same-origin' || facts.fetchSite === 'none';
  }
  // "null" (sandboxed frames, data: pages) is no origin of ours.
  const origin = originOf(facts.origin);
  if (origin === undefined || origin === 'null') return false;
  return origin === originOf(facts.publicUrl) || origin === originOf(`${facts.protocol}://${facts.host}`);
}
