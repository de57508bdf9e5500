import { LOGO_LIMIT, readLogo } from './logo';

/** A PNG of which only the head is real: signature, header with its two sides, and something after it. */
const png = (width: number, height: number, more = 40): string => {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const sides = Buffer.alloc(8);
  sides.writeUInt32BE(width, 0);
  sides.writeUInt32BE(height, 4);
  return `data:image/png;base64,${Buffer.concat([head, sides, Buffer.alloc(more)]).toString('base64')}`;
};

test('C14 a logo is a small PNG, and its size is read', () => {
  expect(readLogo(png(480, 160))).toEqual({ width: 480, height: 160 });
  expect(readLogo(png(1, 1024, 30_000))).toEqual({ width: 1, height: 1024 });
});

test('whatever else is no logo', () => {
  for (const bad of [
    undefined,
    '',
    'https://example.com/logo.png',
    'data:image/svg+xml;base64,PHN2Zy8+',
    png(0, 10),
    png(2000, 10),
    png(10, 10, LOGO_LIMIT),
    png(480, 160).replace('iVBOR', 'AAAAA'),
    `${png(480, 160)}"><script>`,
  ])
    expect(readLogo(bad)).toBeUndefined();
});
