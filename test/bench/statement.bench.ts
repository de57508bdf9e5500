import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { recordResult } from './record-result';

interface Figures {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly bytes: number;
}

const repetitions = 3;

/** The best of some runs, each in a process of its own: what a run takes longer is the machine's other work. */
function measure(kind: 'ortak' | 'pdfkit' | 'pdfkit-standard', rows: number, mode = 'warm'): Figures {
  const runs = Array.from({ length: repetitions }, () => {
    const output = execFileSync(process.execPath, [
      join(__dirname, 'statement-child.mjs'),
      kind,
      String(rows),
      mode,
    ]);
    return JSON.parse(output.toString()) as Figures;
  });
  return {
    milliseconds: Math.min(...runs.map((run) => run.milliseconds)),
    megabytes: Math.min(...runs.map((run) => run.megabytes)),
    bytes: runs[0]?.bytes ?? 0,
  };
}

const ratio = (one: number, other: number): number => Math.round((one / other) * 100) / 100;

describe('a statement as PDF, against the same table drawn with plain pdfkit', () => {
  const figures: Record<string, unknown> = {};
  afterAll(() => recordResult('statement', figures));

  test.each([30, 3000])(
    'C27 %i rows: at most three times the time and twice the memory',
    (rows) => {
      const ortak = measure('ortak', rows);
      const plain = measure('pdfkit', rows);
      // A font that is built into every reader needs no shaping and no embedding, and has no ğ, ş, ı or ₺: for the record.
      const standardFont = measure('pdfkit-standard', rows);
      const first = measure('ortak', rows, 'cold');
      const ratios = {
        time: ratio(ortak.milliseconds, plain.milliseconds),
        memory: ratio(ortak.megabytes, plain.megabytes),
        timeToStandardFont: ratio(ortak.milliseconds, standardFont.milliseconds),
        memoryToStandardFont: ratio(ortak.megabytes, standardFont.megabytes),
      };
      figures[`${rows} rows`] = { ortak, plain, standardFont, firstOfAProcess: first, ratios };
      expect(ratios.time).toBeLessThanOrEqual(3);
      expect(ratios.memory).toBeLessThanOrEqual(2);
    },
    600_000,
  );
});
