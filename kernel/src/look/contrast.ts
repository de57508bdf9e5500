/** Colour arithmetic on `#rrggbb` strings: enough to derive readable tones from one accent. */

const channels = (hex: string): [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

/** Whether `text` is a colour that this module can read: `#` and six hexadecimal digits. */
export const isColour = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /^#[0-9a-f]{6}$/i.test(text);

/** `colour` moved towards `other`; `share` 0 leaves it, 1 gives `other`. */
export const mix = (colour: string, other: string, share: number): string => {
  const to = channels(other);
  const mixed = channels(colour).map((from, i) => Math.round(from + ((to[i] ?? 0) - from) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
};

const luminance = (hex: string): number => {
  const [r, g, b] = channels(hex).map((channel) => {
    const s = channel / 255;
    return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast ratio of two colours after WCAG 2.2 (1 to 21); text needs 4.5. */
export const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** `colour` moved towards `towards` in small steps until it is readable on `ground`. */
export const readableOn = (colour: string, ground: string, towards: string, ratio = 4.5): string => {
  for (let share = 0; share < 1; share += 0.04) {
    const moved = mix(colour, towards, share);
    if (contrast(moved, ground) >= ratio) return moved;
  }
  return towards;
};
