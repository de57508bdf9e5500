import type { System } from '@ortak/database';

/** What papers usually are. Administrators change the list; what they deleted does not come back. */
const types: readonly { readonly name: string; readonly en: string }[] = [
  { name: 'Sözleşme', en: 'Contract' },
  { name: 'Teklif', en: 'Quote' },
  { name: 'Vekâletname', en: 'Power of attorney' },
  { name: 'İmza sirküleri', en: 'Signature circular' },
  { name: 'Vergi levhası', en: 'Tax plate' },
  { name: 'Ticaret sicil gazetesi', en: 'Trade registry gazette' },
  { name: 'Kimlik', en: 'Identity paper' },
  { name: 'Yazışma', en: 'Correspondence' },
  { name: 'Diğer', en: 'Other' },
];

/** Fills the list of types once: when the table never had a row. */
export function ensureDocumentTypes(system: System): Promise<unknown> {
  return system.transaction((sql) =>
    sql.run(
      `insert into document_types (document_id, created_at, updated_at, published_at, name, labels, "order", version)
       select ortak.document_id(), now(), now(), now(), t.name, json_build_object('en', t.en), t.place, 1
       from jsonb_to_recordset($1::jsonb) as t(name text, en text, place int)
       where (select not is_called from document_types_id_seq)
       order by t.place`,
      [JSON.stringify(types.map((type, place) => ({ ...type, place })))],
    ),
  );
}
