import { judgeFile, looksLikeText } from './file-types';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('types of files', () => {
  test('a name and its content must agree on a type that is allowed', () => {
    expect(judgeFile('pdf', 'application/pdf', bytes('%PDF-1.7'))).toMatchObject({ type: 'application/pdf' });
    expect(judgeFile('pdf', undefined, bytes('<html>'))).toBe('documents.errors.contentDiffers');
    expect(judgeFile('png', 'image/jpeg', bytes(''))).toBe('documents.errors.contentDiffers');
    expect(judgeFile('csv', undefined, bytes('ad;tutar\nIşık;5'))).toMatchObject({
      type: 'text/csv; charset=utf-8',
    });
    expect(judgeFile('txt', 'application/x-msdownload', bytes('MZ'))).toBe('documents.errors.contentDiffers');
    for (const extension of ['exe', 'html', 'svg', 'js', 'bat', 'docm', 'php', ''])
      expect(judgeFile(extension, undefined, bytes('x'))).toBe('documents.errors.typeUnknown');
  });

  test('pages, scripts and bytes are no text', () => {
    for (const page of [
      '<!DOCTYPE html>',
      '  <html>',
      '\uFEFF<script>x',
      '<?php echo 1',
      '#!/bin/sh',
      'a\u0000b',
    ])
      expect(looksLikeText(bytes(page))).toBe(false);
    expect(looksLikeText(bytes('Sayın yetkili,\r\n\tbilgilerinize'))).toBe(true);
    expect(looksLikeText(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x42, 0]))).toBe(true);
    expect(looksLikeText(Uint8Array.from([0xdd, 0x73, 0x74]))).toBe(true);
  });
});
