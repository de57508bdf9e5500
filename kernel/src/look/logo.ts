/** A company's logo as it is stored: a PNG within a data address, so small that it travels with the company's name. */
export interface Logo {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Bytes of the file at most. */
export const LOGO_LIMIT = 32_768;

/** Pixels of either side at most. */
export const LOGO_SIDE = 1024;

const HEAD = 'data:image/png;base64,';
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The first 24 bytes of base64: a PNG's signature, and its width and height. */
function beginning(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < 32; at += 4) {
    const bits = [0, 1, 2, 3].reduce((sum, index) => sum * 64 + DIGITS.indexOf(text.charAt(at + index)), 0);
    bytes.push((bits >> 16) & 255, (bits >> 8) & 255, bits & 255);
  }
  return bytes;
}

/** @param text `data:image/png;base64,…` @returns its size, or undefined when it is no logo that we take */
export function readLogo(text: unknown): Logo | undefined {
  if (typeof text !== 'string' || !text.startsWith(HEAD)) return undefined;
  const content = text.slice(HEAD.length);
  if (content.length < 60 || content.length > Math.ceil(LOGO_LIMIT / 3) * 4) return undefined;
  if (content.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(content)) return undefined;
  const bytes = beginning(content);
  if ([137, 80, 78, 71, 13, 10, 26, 10].some((byte, at) => bytes[at] !== byte)) return undefined;
  const side = (at: number) => bytes.slice(at, at + 4).reduce((sum, byte) => sum * 256 + byte, 0);
  const [width, height] = [side(16), side(20)];
  return [width, height].every((pixels) => pixels >= 1 && pixels <= LOGO_SIDE)
    ? { width, height }
    : undefined;
}
