import { translate } from '@ortak/kernel/i18n';
import type { DocumentData } from './document-data';
import type { FileFormat } from './file-format';

/** A name that every file system takes: `hesap-ekstresi-M-000417-2026-01-01-2026-10-31.pdf`. */
export function fileName(data: DocumentData, extension: FileFormat | 'html'): string {
  const parts =
    data.kind === 'labels'
      ? [translate(data.language, 'statement.labels.fileName'), data.resource, data.date]
      : data.kind === 'member-card'
        ? [translate(data.language, 'vault.card.fileName'), data.number]
        : data.kind === 'statement'
          ? [translate(data.language, 'statement.fileName'), data.member.code, data.from, data.to]
          : [translate(data.language, 'statement.invoice.fileName'), data.number ?? data.issueDate];
  const name = parts.join('-').replace(/[^A-Za-z0-9._-]+/g, '-');
  return `${name.replace(/-{2,}/g, '-').slice(0, 120)}.${extension}`;
}
