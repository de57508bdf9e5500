/** What a timeline is made of, in the order in which events of one instant stand. */
export const timelineKinds = [
  'note',
  'interaction',
  'document',
  'invoice',
  'payment',
  'subscription',
  'status',
  'statement',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** The resource whose right to look is asked for a kind. */
export const areaOf: Readonly<Record<TimelineKind, string>> = {
  note: 'notes',
  interaction: 'interactions',
  document: 'documents',
  invoice: 'invoices',
  payment: 'payments',
  subscription: 'subscriptions',
  status: 'members',
  statement: 'mails',
};

/** Where a page ended: instant, kind and id of its last event. */
export interface Cursor {
  readonly at: string;
  readonly kind: TimelineKind | null;
  readonly id: number;
}

interface Source {
  readonly from: string;
  readonly where: string;
  readonly at: string;
  readonly id: string;
  readonly user: string;
  readonly data: string;
}

const changes = (resource: string): Source => ({
  from: 'audit.entries e',
  where: `e.member_id = $1 and e.resource = '${resource}' and e.kind = 'change' and e.after ? 'status'`,
  at: `e.at`,
  id: 'e.id',
  user: 'e.user_id',
  data: `'record', e.record, 'from', e.before ->> 'status', 'to', e.after ->> 'status'${
    resource === 'subscriptions'
      ? `, 'title', (select concat_ws(' · ', s.number, s.subject) from subscriptions s where s.id = e.record)`
      : ''
  }`,
});

const sources: Readonly<Record<TimelineKind, Source>> = {
  note: {
    from: 'notes t',
    where: 't.member_id = $1',
    at: 't.created_at',
    id: 't.id',
    user: 't.author_id',
    data: `'resource', t.resource, 'record', t.record, 'body', t.body, 'pinned', t.pinned`,
  },
  interaction: {
    from: 'interactions t',
    where: 't.member_id = $1',
    at: 't.at',
    id: 't.id',
    user: 't.user_id',
    data: `'resource', t.resource, 'record', t.record, 'type', t.kind, 'direction', t.direction, 'title', t.subject,
           'text', left(t.result, 1000), 'minutes', t.minutes, 'nextStep', t.next_step, 'nextStepDate', t.next_step_date,
           'people', (select json_agg(trim(p.first_name || ' ' || p.last_name) order by l.id)
                      from interactions_people_lnk l join people p on p.id = l.person_id where l.interaction_id = t.id)`,
  },
  document: {
    from: 'documents t',
    where: 't.member_id = $1',
    at: 't.created_at',
    id: 't.id',
    user: 't.author_id',
    data: `'resource', t.resource, 'record', t.record, 'title', t.title, 'version', t.latest, 'expiry', t.expiry`,
  },
  invoice: {
    from: 'invoices t',
    where: `t.member_id = $1 and t.posted_at is not null`,
    at: 't.posted_at',
    id: 't.id',
    user: 'null::int',
    data: `'title', t.number, 'type', t.kind, 'amount', t.total, 'currency', t.currency, 'date', t.issue_date, 'status', t.status`,
  },
  payment: {
    from: 'payments t',
    where: 't.member_id = $1',
    at: 't.created_at',
    id: 't.id',
    user: 'null::int',
    data: `'title', t.reference, 'type', t.method, 'amount', t.amount, 'currency', t.currency, 'date', t.date`,
  },
  subscription: changes('subscriptions'),
  status: changes('members'),
  statement: {
    from: 'mail.messages t',
    where: `t.member_id = $1 and t.kind = 'statement'`,
    at: `t.created_at`,
    id: 't.id',
    user: 't.created_by',
    data: `'title', t.subject, 'text', t.recipient, 'status', t.state`,
  },
};

/** Instants with a zone are compared as such; Strapi's hold UTC without one. */
const zoned = new Set<TimelineKind>(['subscription', 'status', 'statement']);

/** The place of a kind among events of one instant. */
const placeOf = (kind: TimelineKind): number => timelineKinds.indexOf(kind);

function after(kind: TimelineKind, cursor: Cursor): string {
  const { at, id } = sources[kind];
  const instant = zoned.has(kind) ? '$2::timestamptz' : `($2::timestamptz at time zone 'UTC')`;
  if (cursor.kind === null || placeOf(kind) < placeOf(cursor.kind)) return `${at} < ${instant}`;
  if (kind === cursor.kind) return `(${at}, ${id}) < (${instant}, $3)`;
  return `${at} <= ${instant}`;
}

/**
 * One statement for a page: each kind is read from its own index, newest first and no further than the page.
 * $1 member, $2 and $3 instant and id of the cursor, $4 how many.
 */
export function compileTimeline(kinds: readonly TimelineKind[], cursor: Cursor | null): string {
  const parts = kinds.map((kind) => {
    const { from, where, at, id, user, data } = sources[kind];
    const instant = zoned.has(kind) ? at : `${at} at time zone 'UTC'`;
    const page = cursor === null ? '' : ` and ${after(kind, cursor)}`;
    return `(select '${kind}' as kind, ${placeOf(kind)} as place, ${id}::bigint as id, ${instant} as at,
      ${user} as "user", json_build_object(${data}) as data
      from ${from} where ${where}${page} order by ${at} desc, ${id} desc limit $4)`;
  });
  return `select p.kind, p.id::int as id, p."user", p.data,
      to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from (${parts.join(' union all ')}) p
    order by p.at desc, p.place, p.id desc limit $4`;
}

const instantOnly = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z)?$/;

/** Reads where to go on: what a page gave as `next`, or an instant. @returns undefined when it is neither */
export function readCursor(text: string): Cursor | undefined {
  const [at = '', kind, id] = text.split('~');
  if (!instantOnly.test(at) || Number.isNaN(Date.parse(at))) return undefined;
  if (kind === undefined) return { at, kind: null, id: 0 };
  if (!timelineKinds.includes(kind as TimelineKind) || !/^\d{1,15}$/.test(id ?? '')) return undefined;
  return { at, kind: kind as TimelineKind, id: Number(id) };
}

export const writeCursor = ({ at, kind, id }: Cursor): string => `${at}~${kind}~${id}`;
