import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addMonths, civilOf, toDate } from '@ortak/kernel/calendar';
import type { FileStorage } from '@ortak/plugin-documents/server/services/storage';
import { storeVersion } from '@ortak/plugin-documents/server/services/store-version';
import { individualsOf, liveCorporate, type Dossier } from './dossier';
import { companies } from './group';
import type { MadeMember } from './make-members';
import { backdate, writer } from './make-story';
import type { Body } from './store';
import { writePdf } from './write-pdf';

/** Where the files of the demo go. */
export interface Shelf {
  readonly storage: FileStorage;
  /** A folder on the same file system, where a file lies until it is taken over. */
  readonly incoming: string;
}

interface Paper {
  readonly member: MadeMember;
  readonly type: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly expiry?: number | null;
  readonly portal: boolean;
  /** How often it was replaced by a newer one. */
  readonly versions: number;
}

function papersOf(dossier: Dossier): Paper[] {
  const { dice, today } = dossier;
  const { year } = civilOf(today);
  const paper = (
    member: MadeMember,
    type: string,
    title: string,
    text: readonly string[],
    more: Partial<Paper> = {},
  ): Paper => ({ member, type, title, text, portal: false, versions: 1, ...more });
  const corporate = liveCorporate(dossier).flatMap((member, index) => {
    const own = [
      paper(
        member,
        'Sözleşme',
        `Hizmet sözleşmesi ${year - 1}`,
        [
          `Taraflar: ${companies[0]?.name ?? ''} ve ${member.name}`,
          'Konu: Sözleşme ekinde sayılan hizmetlerin sürekli olarak verilmesi.',
          'Süre: On iki ay. Taraflar yazılı olarak bildirmedikçe aynı süreyle uzar.',
          'Ödeme: Faturanın düzenlenmesinden sonra, vadesinde.',
        ],
        { portal: true, versions: member.size === 3 ? 2 : 1, expiry: addMonths(today, dice.between(1, 11)) },
      ),
      paper(
        member,
        'Vergi levhası',
        `Vergi levhası ${year}`,
        [member.name, `Vergilendirme dönemi: ${year - 1}`],
        {
          expiry: index === 2 ? today - 20 : addMonths(today, 6),
        },
      ),
    ];
    if (member.size >= 2)
      own.push(
        paper(
          member,
          'İmza sirküleri',
          'İmza sirküleri',
          [member.name, 'Şirketi temsil ve ilzama yetkili kişiler aşağıda gösterilmiştir.'],
          { expiry: index === 3 ? today + 12 : addMonths(today, dice.between(3, 24)) },
        ),
      );
    if (member.size === 3)
      own.push(
        paper(member, 'Vekâletname', 'Genel vekâletname', [
          member.name,
          'Vekil: Öztürk & Kılıç Avukatlık Ortaklığı',
        ]),
      );
    return own;
  });
  const individuals = individualsOf(dossier)
    .filter(() => dice.chance(20))
    .map((member) =>
      paper(member, 'Sözleşme', 'Abonelik sözleşmesi', [`Abone: ${member.name}`, 'Hizmet: Ev interneti'], {
        portal: true,
      }),
    );
  return [...corporate, ...individuals];
}

/** Contracts, tax plates and the like, each as a small PDF that can be opened, some in two versions. */
export async function makeDocuments(dossier: Dossier, { storage, incoming }: Shelf): Promise<void> {
  const { store, sql, dice } = dossier;
  const rows = await sql.rows<{ id: number; name: string }>('select id, name from document_types');
  const types = new Map(rows.map(({ id, name }) => [name, id]));
  const papers = papersOf(dossier);
  const ids = await store.add(
    'documents',
    papers.map(({ member, type, title, expiry, portal }): Body => ({
      resource: 'members',
      record: member.id,
      type: types.get(type) ?? null,
      title,
      expiry: expiry ? toDate(expiry) : null,
      portalVisible: portal,
    })),
  );
  await mkdir(incoming, { recursive: true });
  const actor = { kind: 'system' } as const;
  for (const [index, { member, title, text, versions }] of papers.entries()) {
    for (let version = 1; version <= versions; version += 1) {
      const content = writePdf([
        { text: title, size: 18 },
        { text: versions > 1 ? `${version}. sürüm` : ' ', size: 11 },
        ...text.map((line) => ({ text: line, size: 11 })),
      ]);
      const path = join(incoming, randomUUID());
      await writeFile(path, content);
      const file = {
        path,
        name: `${title} - ${member.name}.pdf`.replace(/[/\\]/g, '-').slice(0, 200),
        size: content.length,
        hash: createHash('sha256').update(content).digest('hex'),
        type: 'application/pdf',
      };
      await storeVersion({ sql, actor, storage }, ids[index] as number, file, null);
    }
  }
  await backdate(
    dossier,
    'documents',
    ids,
    papers.map(() => ({ daysAgo: dice.between(5, 330), author: writer(dossier) })),
  );
}
