import { cleanName, contentDisposition, extensionOf } from './file-name';

describe('names of files', () => {
  test.each([
    ['Sözleşme.pdf', 'Sözleşme.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['C:\\Belgeler\\teklif.docx', 'teklif.docx'],
    ['..', 'dosya'],
    ['', 'dosya'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['fatura\u202Efdp.exe', 'faturafdp.exe'],
    ['عقد 🎉.pdf', 'عقد 🎉.pdf'],
    ['I\u0307zmir.pdf', 'İzmir.pdf'],
    ['.htaccess', 'htaccess'],
  ])('%j becomes %j', (given, kept) => expect(cleanName(given)).toBe(kept));

  test('a long name keeps its extension', () => {
    const name = cleanName(`${'ş'.repeat(400)}.PDF`);
    expect([...name]).toHaveLength(200);
    expect(extensionOf(name)).toBe('pdf');
  });

  test('the header carries every letter, and none that ends it', () => {
    expect(contentDisposition('Işık "A".pdf', false)).toBe(
      `attachment; filename="Isik _A_.pdf"; filename*=UTF-8''I%C5%9F%C4%B1k%20%22A%22.pdf`,
    );
    expect(contentDisposition('عقد.pdf', true)).toBe(
      `inline; filename="file.pdf"; filename*=UTF-8''%D8%B9%D9%82%D8%AF.pdf`,
    );
  });
});
