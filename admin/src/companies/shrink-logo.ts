import { LOGO_LIMIT, readLogo } from '@ortak/kernel/look';

/** Pixels that a logo is drawn in at most, from the sharpest on: three times what any screen or page shows. */
const BOXES: readonly (readonly [width: number, height: number])[] = [
  [576, 192],
  [384, 128],
  [288, 96],
  [192, 64],
];

/** The shorter side of a picture that says no size of its own, as an SVG may. */
const UNSIZED = 192;

/**
 * A picture as a PNG that is small enough for a logo.
 * @throws Error when the file is no picture, or stays too large at every size
 */
export async function shrinkLogo(file: File): Promise<string> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const [width, height] = [picture.naturalWidth || UNSIZED, picture.naturalHeight || UNSIZED];
    for (const [most, high] of BOXES) {
      const scale = Math.min(most / width, high / height);
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(width * scale));
      canvas.height = Math.max(1, Math.round(height * scale));
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const logo = canvas.toDataURL('image/png');
      if (readLogo(logo)) return logo;
    }
    throw new Error(`The picture stays above ${LOGO_LIMIT} bytes.`);
  } finally {
    URL.revokeObjectURL(address);
  }
}
