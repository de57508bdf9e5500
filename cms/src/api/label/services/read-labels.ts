import type { Actor, Language } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { factsOf } from '@ortak/kernel/i18n';
import type { Sql } from '@ortak/database';
import { findListed } from '@ortak/plugin-simple-rest/server/services/find-listed';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { addressLines, type AddressLabel } from '@ortak/plugin-statements/server/services/draw-labels';
import type { LabelQuery, Labelled } from '../domain/label-query';
import { findRecipients, findSender, type Recipient } from '../repositories/recipients';

/** A file holds at most this many labels: some eight hundred sheets. */
export const mostLabels = 20_000;

export interface Labels {
  readonly labels: readonly AddressLabel[];
  /** How many records have no address, and therefore no label. */
  readonly without: number;
  readonly filter: Readonly<Record<string, unknown>>;
}

/**
 * A label for each record of a filtered list that has an address, in the order of the list.
 * @param language in which a foreign country is named
 * @throws Refusal 400 for a wrong filter or company; 422 when there are too many, or nobody has an address
 */
export async function readLabels(
  registry: Registry,
  { sql, actor }: { readonly sql: Sql; readonly actor: Actor },
  resource: Labelled,
  query: LabelQuery,
  language: Language,
): Promise<Labels> {
  const sender = await findSender(sql, query.company);
  if (query.company !== null && !sender)
    throw new Refusal(400, 'badRequest', {}, [{ path: 'company', code: 'notReferenced' }]);
  const { ids, filter } = await findListed(registry, { sql, actor }, resource, query.list, mostLabels);
  if (ids.length > mostLabels) throw new Refusal(422, 'tooManyLabels', { count: mostLabels });
  const recipients = await findRecipients(sql, resource, ids, query.kind);
  const labels = recipients.flatMap((one) => labelOf(one, sender?.country ?? null, language) ?? []);
  if (labels.length === 0) throw new Refusal(422, 'noLabels');
  return { labels, without: recipients.length - labels.length, filter };
}

/** A label as the post wants it: name, address, and in capitals the country when it is another one. */
function labelOf(to: Recipient, country: string | null, language: Language): AddressLabel | null {
  const { country: there, ...here } = to;
  const lines = addressLines({ ...here, country: null }, language);
  if (lines.length === 0) return null;
  // The name of the country is the one line that a place without an address has.
  const abroad = there ? addressLines({ ...nowhere, country: there }, language, { country }) : [];
  const further = [to.second, to.third].filter((line): line is string => Boolean(line));
  const { tag } = factsOf(language);
  return {
    name: to.name,
    lines: [...further, ...lines, ...abroad.map((name) => name.toLocaleUpperCase(tag))],
  };
}

const nowhere = { address: null, district: null, city: null, postalCode: null } as const;
