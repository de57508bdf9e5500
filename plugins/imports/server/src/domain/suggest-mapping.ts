import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { placeColumns, type Place } from './place-columns';
import { findRelation } from './relation-columns';

/** What a suggestion is made from. */
export interface SuggestInput {
  readonly columns: readonly string[];
  /** A few rows of the file. */
  readonly sample: readonly (readonly string[])[];
  /** The resources that the caller may import, in the order of their steps. */
  readonly resources: readonly Resource[];
  /** Shape of the lines of subscriptions, when they are among the resources. */
  readonly lineFields: ReadonlyMap<string, Field>;
  /** The company whose accounts are meant unless the caller says otherwise. */
  readonly company?: { readonly code: string; readonly currency: string };
  /** Other resources, for the headings that name their records: `Üye (Kod)`. */
  readonly resourceOf?: (name: string) => Resource | undefined;
  /** Whether a column that nobody knows may become an extra field. */
  readonly mayDefine?: boolean;
}

export interface Suggestion {
  readonly mapping: { readonly encoding?: string; readonly steps: readonly SuggestedStep[] };
  /** Where each column goes: `members.code`, or null when it was not recognised. */
  readonly columns: readonly { readonly column: string; readonly target: string | null }[];
}

interface SuggestedStep {
  readonly resource: string;
  readonly match: readonly string[];
  readonly set: Record<string, unknown>;
}

const yes = new Set(['yes', 'evet', 'true']);
const no = new Set(['no', 'hayır', 'hayir', 'false']);

/** A mapping for a file, from the names of its columns in Turkish and English and from what stands in them. */
export function suggestMapping(input: SuggestInput): Suggestion {
  const placed = placeColumns(input);
  const names = new Set(input.resources.map(({ name }) => name));
  const of = (resource: string) => [...placed].filter(([, target]) => target.resource === resource);
  const single = input.resources.length === 1;
  const wanted = (name: string) => names.has(name) && (single || of(name).length > 0);
  const steps: SuggestedStep[] = [];
  const contracts = wanted('subscriptions') && names.has('accounts') && names.has('members');
  for (const { name } of input.resources) {
    if (name === 'members' && (wanted(name) || contracts)) steps.push(membersStep(input, of(name)));
    else if (name === 'accounts' && (wanted(name) || contracts))
      steps.push(accountsStep(input, of(name), names.has('members')));
    else if (name === 'subscriptions' && wanted(name)) steps.push(subscriptionsStep(input, of(name), placed));
    else if (wanted(name)) steps.push(plainStep(input, name, of(name)));
  }
  return {
    mapping: { steps },
    columns: input.columns.map((column, index) => {
      const target = placed.get(index);
      return { column, target: target === undefined ? null : `${target.resource}.${target.field}` };
    }),
  };
}

type Placed = readonly (readonly [number, Place])[];

function setOf(input: SuggestInput, placed: Placed): Record<string, unknown> {
  return Object.fromEntries(
    placed.map(([index, { field, type, extra }]) => [field, valueOf(input, index, type, extra)]),
  );
}

/** How a column is read, by what stands in its first rows. */
function valueOf(
  { columns, sample }: SuggestInput,
  index: number,
  type: Place['type'],
  extra?: Field,
): unknown {
  const column = columns[index] as string;
  if (extra?.target === 'members') return { find: { code: `$${column}` } };
  if (extra?.extra?.currency !== undefined) return { column, money: extra.extra.currency };
  const cells = sample.map((row) => row[index] ?? '').filter((cell) => cell !== '');
  const all = (test: (cell: string) => boolean): boolean => cells.length > 0 && cells.every(test);
  if (type === 'extra' && all((cell) => yes.has(cell.toLowerCase()) || no.has(cell.toLowerCase()))) {
    return {
      column,
      map: Object.fromEntries(Array.from(new Set(cells), (cell) => [cell, yes.has(cell.toLowerCase())])),
    };
  }
  if (type === 'date' && all((cell) => /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(cell)))
    return { column, date: 'DD.MM.YYYY' };
  if (
    type === 'decimal' &&
    cells.some((cell) => cell.includes(',')) &&
    all((cell) => /^-?[\d.]+(,\d+)?$/.test(cell))
  )
    return { column, decimal: ',' };
  return `$${column}`;
}

/** A resource by itself, with the relations that its headings name. */
function plainStep(input: SuggestInput, name: string, placed: Placed): SuggestedStep {
  const resource = input.resources.find((one) => one.name === name) as Resource;
  const { columns, resourceOf } = input;
  const set = setOf(input, placed);
  for (const column of resourceOf === undefined ? [] : columns) {
    const relation = findRelation(
      resource,
      column,
      columns,
      resourceOf as (target: string) => Resource | undefined,
    );
    if (relation !== undefined) set[relation.field] = relation.value;
  }
  const own = matchOf(placed);
  const named =
    own.length === 0 || own[0] === 'email' ? ['firstName', 'lastName'].filter((key) => key in set) : own;
  const match = named.length === 0 ? own : named;
  return { resource: name, match: 'member' in set ? ['member', ...match] : match, set };
}

const matchOf = (placed: Placed): string[] => {
  const fields = placed.map(([, { field }]) => field);
  return ['code', 'number', 'reference', 'iban', 'email', 'name']
    .filter((name) => fields.includes(name))
    .slice(0, 1);
};

function membersStep(input: SuggestInput, placed: Placed): SuggestedStep {
  const set = setOf(input, placed);
  const individual =
    'firstName' in set ||
    'lastName' in set ||
    'nationalId' in set ||
    'extra.gender' in set ||
    'extra.cinsiyet' in set;
  // Who is there already keeps their name and kind: the file does not know them.
  if (!('name' in set) && !('firstName' in set)) set.name = { new: set.code ?? '' };
  const ordered = {
    ...('code' in set ? { code: set.code } : {}),
    kind: { new: individual ? 'individual' : 'corporate' },
    ...set,
  };
  return { resource: 'members', match: matchOf(placed), set: ordered };
}

function accountsStep(input: SuggestInput, placed: Placed, members: boolean): SuggestedStep {
  const company = input.company ?? { code: '', currency: 'TRY' };
  return {
    resource: 'accounts',
    match: ['member', 'company'],
    set: {
      ...(members ? { member: '@members' } : {}),
      company: { find: { code: company.code } },
      currency: { new: company.currency },
      ...setOf(input, placed),
    },
  };
}

function subscriptionsStep(
  input: SuggestInput,
  placed: Placed,
  all: ReadonlyMap<number, Place>,
): SuggestedStep {
  const own = setOf(
    input,
    placed.filter(([, { field }]) => !field.startsWith('lines.')),
  );
  const lines = setOf(
    input,
    placed.filter(([, { field }]) => field.startsWith('lines.')),
  );
  const line = Object.fromEntries(
    Object.entries(lines).map(([key, value]) => [key.slice('lines.'.length), value]),
  );
  const code = [...all].find(([, { resource, field }]) => resource === 'members' && field === 'code');
  const number = own.number ?? (code === undefined ? undefined : `$${input.columns[code[0]]}`);
  return {
    resource: 'subscriptions',
    match: ['number'],
    set: {
      ...(number === undefined ? {} : { number }),
      account: '@accounts',
      status: { new: 'active' },
      period: { new: 'month' },
      timing: { new: 'advance' },
      alignment: { new: 'anniversary' },
      ...own,
      lines: [{ description: { new: 'Service' }, quantity: { new: '1' }, taxRate: { new: '0' }, ...line }],
    },
  };
}
