/** What a browser says of itself, as people know it. Names are proper names and the same in every language. */
export interface DeviceName {
  readonly kind: 'phone' | 'tablet' | 'computer' | 'unknown';
  readonly browser: string | null;
  readonly system: string | null;
}

type Names = readonly (readonly [name: string, pattern: RegExp])[];

// Each browser also names those that it wants to be taken for, so the order decides.
const browsers: Names = [
  ['Edge', /\bEdgA?(iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Yandex', /\bYaBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/[\d.]+.*\bSafari\//],
];

const systems: Names = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

const find = (names: Names, text: string): string | null =>
  names.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** Reads a User-Agent header. What it does not know it leaves out rather than guess. */
export function readDevice(userAgent: string | null): DeviceName {
  const text = userAgent ?? '';
  const system = find(systems, text);
  const kind = (): DeviceName['kind'] => {
    if (system === 'iPad' || (system === 'Android' && !/\bMobile\b/.test(text))) return 'tablet';
    if (system === 'iPhone' || system === 'Android') return 'phone';
    return system === null ? 'unknown' : 'computer';
  };
  return { kind: kind(), browser: find(browsers, text), system };
}
