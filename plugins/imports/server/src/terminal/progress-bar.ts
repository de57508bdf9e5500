import type { Writable } from 'node:stream';
import type { Language } from '@ortak/kernel/access';
import { formatNumber, translate } from '@ortak/kernel/i18n';

const width = 24;

/** A bar with a count and an end; where nobody watches (a log), one line for every tenth. */
export class ProgressBar {
  private tenth = 0;

  constructor(
    private readonly out: Writable & { readonly isTTY?: boolean },
    private readonly language: Language,
  ) {}

  show(done: number, total: number): void {
    const count = translate(this.language, 'imports.progress', {
      done: formatNumber(done, this.language),
      total: formatNumber(total, this.language),
    });
    const share = total === 0 ? 1 : Math.min(1, done / total);
    if (this.out.isTTY === true) {
      const full = Math.round(share * width);
      this.out.write(`\r\u001b[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${count}`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth <= this.tenth) return;
    this.tenth = tenth;
    this.out.write(`${count}\n`);
  }

  end(): void {
    if (this.out.isTTY === true) this.out.write('\r\u001b[K');
  }
}
