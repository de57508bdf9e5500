import type { Sql } from '@ortak/database';
import type { Owner, Sealed } from '../domain/cipher';

/** A sealed secret with the card that it belongs to. */
export interface KeptSecret {
  readonly owner: Owner;
  readonly kind: 'number' | 'token';
  readonly sealed: Sealed;
}

/** A fingerprint of a card's number under one key. */
export interface Fingerprint {
  readonly card: number;
  readonly keyId: string;
  readonly print: Buffer;
}

const hex = (bytes: Buffer): string => bytes.toString('hex');
const columns = `select x.card, x.key, x.kind, decode(x.nonce, 'hex'), decode(x.ciphertext, 'hex'), decode(x.tag, 'hex')
  from jsonb_to_recordset($1::jsonb) as x(card int, key text, kind text, nonce text, ciphertext text, tag text)`;

const recordsOf = (secrets: readonly KeptSecret[]): string =>
  JSON.stringify(
    secrets.map(({ owner, kind, sealed }) => ({
      card: owner.card,
      key: sealed.keyId,
      kind,
      nonce: hex(sealed.nonce),
      ciphertext: hex(sealed.ciphertext),
      tag: hex(sealed.tag),
    })),
  );

/** Keeps the secrets of new cards. Staff may do this, and may not read them again. */
export async function insertSecrets(sql: Sql, secrets: readonly KeptSecret[]): Promise<void> {
  await sql.run(`insert into vault.secrets (card_id, key_id, kind, nonce, ciphertext, tag) ${columns}`, [
    recordsOf(secrets),
  ]);
}

/** Keeps fingerprints. A number that its member has already breaks the primary key (23505). */
export async function insertFingerprints(sql: Sql, prints: readonly Fingerprint[]): Promise<void> {
  await sql.run(`insert into vault.fingerprints (fingerprint, card_id, key_id) ${printColumns}`, [
    printRecords(prints),
  ]);
}

const printColumns = `select decode(x.print, 'hex'), x.card, x.key
  from jsonb_to_recordset($1::jsonb) as x(print text, card int, key text)`;

const printRecords = (prints: readonly Fingerprint[]): string =>
  JSON.stringify(prints.map(({ card, keyId, print }) => ({ card, key: keyId, print: hex(print) })));

interface Row {
  readonly card: number;
  readonly member: number;
  readonly company: number;
  readonly kind: 'number' | 'token';
  readonly key: string;
  readonly nonce: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

const read = `select s.card_id as card, c.member_id as member, c.company_id as company, s.kind, s.key_id as key,
    s.nonce, s.ciphertext, s.tag
  from vault.secrets s join payment_cards c on c.id = s.card_id`;

const secretOf = ({ card, member, company, kind, key, nonce, ciphertext, tag }: Row): KeptSecret => ({
  owner: { card, member, company },
  kind,
  sealed: { keyId: key, nonce, ciphertext, tag },
});

/** The secret of a card. @param sql a transaction of the System: nobody else may */
export async function findSecret(sql: Sql, card: number): Promise<KeptSecret | undefined> {
  const row = await sql.one<Row>(`${read} where s.card_id = $1`, [card]);
  return row && secretOf(row);
}

/**
 * Some secrets that another key than the current one encrypted, held so that a second rotation takes others.
 * @param sql a transaction of the System
 */
export async function takeOutdated(sql: Sql, current: string, most: number): Promise<KeptSecret[]> {
  const rows = await sql.rows<Row>(
    `${read} where s.key_id <> $1 order by s.card_id limit $2 for update of s skip locked`,
    [current, most],
  );
  return rows.map(secretOf);
}

/** Puts newly encrypted secrets in the place of the old ones, with their fingerprints under the new key. */
export async function replaceSecrets(
  sql: Sql,
  secrets: readonly KeptSecret[],
  prints: readonly Fingerprint[],
): Promise<void> {
  await sql.run(
    `update vault.secrets s set key_id = n.key, nonce = n.nonce, ciphertext = n.ciphertext, tag = n.tag
     from (${columns}) as n (card, key, kind, nonce, ciphertext, tag) where s.card_id = n.card`,
    [recordsOf(secrets)],
  );
  await sql.run(
    `insert into vault.fingerprints (fingerprint, card_id, key_id) ${printColumns} on conflict (fingerprint) do nothing`,
    [printRecords(prints)],
  );
}

/** How many secrets each key encrypted. */
export function countByKey(sql: Sql): Promise<{ key: string; count: number }[]> {
  return sql.rows(
    `select key_id as key, count(*)::int as count from vault.secrets group by key_id order by key_id`,
  );
}

/** Forgets the fingerprints of keys that encrypt nothing any more. */
export async function forgetOldPrints(sql: Sql, current: string): Promise<void> {
  await sql.run(
    `delete from vault.fingerprints f where f.key_id <> $1 and not exists (select 1 from vault.secrets s where s.key_id = f.key_id)`,
    [current],
  );
}
