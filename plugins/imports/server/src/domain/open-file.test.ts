import { openFile } from './open-file';
import { unpackedSize } from './read-xlsx';
import { FileProblem, type Row } from './table';

async function readAll(bytes: Buffer, encoding?: Parameters<typeof openFile>[1], size = 1000) {
  const table = await openFile(bytes, encoding);
  const rows: Row[] = [];
  for await (const batch of table.read(size)) rows.push(...batch);
  return { columns: table.columns, rows };
}

const problemOf = (bytes: Buffer, encoding?: Parameters<typeof openFile>[1]): Promise<unknown> =>
  readAll(bytes, encoding).then(
    () => 'no problem',
    (error: unknown) => (error instanceof FileProblem ? { problem: error.problem, ...error.params } : error),
  );

describe('a csv', () => {
  const text = 'kod;ad\n1;Işık Ğüçlü\n2;"Öz; Şen"\n';
  const expected = {
    columns: ['kod', 'ad'],
    rows: [
      { line: 2, cells: ['1', 'Işık Ğüçlü'] },
      { line: 3, cells: ['2', 'Öz; Şen'] },
    ],
  };

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['tabs', Buffer.from(text.replace('kod;ad', 'kod\tad').replace('1;', '1\t').replace('2;', '2\t'))],
    ['no newline at the end', Buffer.from(text.trimEnd())],
  ])('S1 is read as %s', async (_name, bytes) => {
    expect(await readAll(bytes)).toEqual(expected);
  });

  test('a cell with line breaks keeps them, and the line of its row is where it begins', async () => {
    const { rows } = await readAll(Buffer.from('a,b\n1,"x\ny\nz"\n\n2,w\n'));
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'x\ny\nz'] },
      { line: 6, cells: ['2', 'w'] },
    ]);
  });

  test('is read in batches, as often as it is asked for', async () => {
    const table = await openFile(
      Buffer.from(`n\n${Array.from({ length: 25 }, (_, index) => index).join('\n')}\n`),
    );
    for (let round = 0; round < 2; round += 1) {
      const sizes: number[] = [];
      for await (const batch of table.read(10)) sizes.push(batch.length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(25);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
    }
  });

  test('in Windows-1254 is refused with its line, and read when the mapping says so', async () => {
    const bytes = Buffer.from('kod;ad\n1;Ali\n2;', 'latin1');
    const turkish = Buffer.concat([bytes, Buffer.from([0xde, 0xfd, 0xf0]), Buffer.from('\n')]);
    expect(await problemOf(turkish)).toEqual({ problem: 'wrongEncoding', line: 3 });
    expect((await readAll(turkish, 'windows-1254')).rows[1]?.cells).toEqual(['2', 'Şığ']);
  });

  test.each([
    ['nothing', Buffer.alloc(0), { problem: 'emptyFile' }],
    ['only line breaks', Buffer.from('\n\n\n'), { problem: 'noHeader' }],
    ['a column without a name', Buffer.from('a,,c\n1,2,3\n'), { problem: 'columnWithoutName', position: 2 }],
    ['a column twice', Buffer.from('a,b,a\n1,2,3\n'), { problem: 'columnTwice', column: 'a' }],
    [
      'a line of 10 MB',
      Buffer.from(`a,b\n1,${'x'.repeat(10_000_000)}\n`),
      { problem: 'lineTooLong', line: 2, limit: '1 MB' },
    ],
    [
      'a quoted cell of 2 MB',
      Buffer.from(`a,b\n1,"${'x\n'.repeat(1_000_000)}"\n`),
      expect.objectContaining({ problem: 'lineTooLong' }),
    ],
    ['a quote that is never closed', Buffer.from('a,b\n1,"x\n2,y\n'), { problem: 'quoteNotClosed', line: 2 }],
    ['text behind a quote', Buffer.from('a,b\n1,"x"y\n2,z\n'), { problem: 'brokenCsv', line: 2 }],
    ['zeros', Buffer.from('a,b\n1,\u0000x\n'), { problem: 'notText' }],
    ['a pdf', Buffer.from('%PDF-1.7 …'), { problem: 'notText' }],
    ['an old xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), { problem: 'oldExcel' }],
    ['half a zip', Buffer.from('PK\u0003\u0004 and then nothing', 'latin1'), { problem: 'brokenXlsx' }],
  ])('of %s is refused', async (_name, bytes, problem) => {
    expect(await problemOf(bytes)).toEqual(problem);
  });
});

test('a zip says what it unpacks to before it is unpacked', () => {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(3_000_000_000, 24);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(0, 16);
  expect(unpackedSize(Buffer.concat([entry, end]))).toBe(3_000_000_000);
  expect(unpackedSize(Buffer.from('no zip'))).toBeUndefined();
});
