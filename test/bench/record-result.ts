import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** Writes what was measured to results/<name>.json, with the machine and the day. */
export function recordResult(name: string, figures: Readonly<Record<string, unknown>>): void {
  const folder = join(__dirname, 'results');
  const [cpu] = cpus();
  const machine = {
    cpu: cpu?.model ?? 'unknown',
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  mkdirSync(folder, { recursive: true });
  const result = { measured: new Date().toISOString(), machine, ...figures };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
