/** What happens when somebody of the portal changes a field of their own data. */
export const ownDataModes = ['direct', 'request', 'closed'] as const;
export type OwnDataMode = (typeof ownDataModes)[number];

/** Kinds of records that are somebody's own data: the person, and the member that they see as a whole. */
export type OwnDataResource = 'members' | 'people';

export interface OwnDataField {
  readonly resource: OwnDataResource;
  /** Its name in the API; `extra` stands for all extra fields that the portal may write. */
  readonly field: string;
  /** What administrators may choose; the first is what an installation begins with. */
  readonly modes: readonly OwnDataMode[];
}

const official = ['request', 'closed'] as const;
const checked = ['request', 'direct', 'closed'] as const;
const free = ['direct', 'request', 'closed'] as const;

const of = (
  resource: OwnDataResource,
  fields: Readonly<Record<string, readonly OwnDataMode[]>>,
): OwnDataField[] => Object.entries(fields).map(([field, modes]) => ({ resource, field, modes }));

/**
 * The fields of own data that the portal may change in some way. Names and tax data stand on invoices and in registers: they never
 * change without our staff. One's own phone numbers and language are nobody else's business, and not listed.
 */
export const ownDataFields: readonly OwnDataField[] = [
  ...of('members', {
    name: official,
    taxOffice: official,
    taxNumber: official,
    email: free,
    phone: free,
    website: free,
    address: checked,
    district: checked,
    city: checked,
    postalCode: checked,
    country: checked,
    extra: free,
  }),
  ...of('people', { firstName: official, lastName: official, title: checked, email: official, extra: free }),
];

/** What administrators have chosen, by kind of record and field. A field that is not listed is written at once. */
export type OwnDataModes = Readonly<Record<OwnDataResource, Readonly<Partial<Record<string, OwnDataMode>>>>>;

/** What may be chosen for a field; nothing for one that is no own data. */
export function modesOf(resource: unknown, field: unknown): readonly OwnDataMode[] {
  return ownDataFields.find((one) => one.resource === resource && one.field === field)?.modes ?? [];
}

/** One field of a request: what stood there when it was asked for, and what is to stand there. */
export interface FieldChange {
  readonly from: unknown;
  readonly to: unknown;
}

/** The fields of a request by name; extra fields as `extra.<key>`. */
export type Changes = Readonly<Record<string, FieldChange>>;
