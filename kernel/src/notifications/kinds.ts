import { allows, type PortalAction, type PortalActor, type PortalArea } from '../access';

/** Of what people of the portal are told, in the order in which they choose. */
export const notificationKinds = [
  'invoice',
  'payment',
  'document',
  'note',
  'announcement',
  'request',
  'analysis',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

interface KindFacts {
  /** The right without which nobody is told; `profile` is everybody's own. */
  readonly area: PortalArea;
  readonly action: PortalAction;
  /** Seen only by whoever sees the whole member, whatever their rights. */
  readonly whole?: true;
  /** Whether it is written by e-mail to who has not chosen. */
  readonly mail: boolean;
  /** Where the portal shows it. */
  readonly path: (record: number) => string;
}

/** What is known of each kind. In the portal all are told to who has not chosen. */
export const notificationFacts: Readonly<Record<NotificationKind, KindFacts>> = {
  invoice: { area: 'invoices', action: 'view', mail: true, path: (id) => `/invoices/${id}` },
  payment: { area: 'payments', action: 'view', whole: true, mail: false, path: () => '/payments' },
  document: { area: 'documents', action: 'view', mail: true, path: () => '/documents' },
  note: { area: 'notes', action: 'view', mail: true, path: () => '/notes' },
  announcement: { area: 'profile', action: 'view', mail: false, path: (id) => `/pages/${id}` },
  request: { area: 'profile', action: 'view', mail: true, path: () => '/profile' },
  analysis: { area: 'analyses', action: 'view', mail: true, path: () => '/analyses' },
};

/** The kinds that somebody with these rights and this scope can be told of. The database decides again, record by record. */
export function offeredKinds({ rights, scope }: Pick<PortalActor, 'rights' | 'scope'>): NotificationKind[] {
  const all = scope === 'member' || scope === 'group';
  return notificationKinds.filter((kind) => {
    const { area, action, whole } = notificationFacts[kind];
    return allows(rights, area, action) && (all || whole !== true);
  });
}
