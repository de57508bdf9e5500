import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toDate } from '@ortak/kernel/calendar';
import { storeVersion } from '@ortak/plugin-documents/server/services/store-version';
import type { Dossier } from './dossier';
import type { Shelf } from './make-documents';
import { news, type DemoPage } from './news';
import type { Body } from './store';
import { writePdf } from './write-pdf';

function bodyOf({ today, group }: Dossier, page: DemoPage): Body {
  const { from, until, categories = [], company, file: _file, ...rest } = page;
  return {
    ...rest,
    publishedFrom: toDate(today + from),
    ...(until === undefined ? {} : { publishedUntil: toDate(today + until) }),
    categories: categories.map((code) => group.categories.get(code)),
    ...(company === undefined ? {} : { company: group.companies[company] }),
  };
}

/** Announcements and pages for every kind of audience; one has a file, one is a draft, one is still to come. */
export async function makePages(dossier: Dossier, { storage, incoming }: Shelf): Promise<void> {
  const { store, sql } = dossier;
  const ids = await store.add(
    'pages',
    news.map((page) => bodyOf(dossier, page)),
  );
  await mkdir(incoming, { recursive: true });
  for (const [index, { file }] of news.entries()) {
    if (file === undefined) continue;
    const [document] = await store.add('documents', [
      { resource: 'pages', record: ids[index], title: file.title, portalVisible: true },
    ]);
    const content = writePdf([
      { text: file.title, size: 18 },
      ...file.lines.map((text) => ({ text, size: 11 })),
    ]);
    const path = join(incoming, randomUUID());
    await writeFile(path, content);
    const hash = createHash('sha256').update(content).digest('hex');
    await storeVersion(
      { sql, actor: { kind: 'system' }, storage },
      document as number,
      { path, name: `${file.title}.pdf`, size: content.length, hash, type: 'application/pdf' },
      null,
    );
  }
}
