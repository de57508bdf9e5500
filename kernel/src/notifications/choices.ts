import { notificationFacts, notificationKinds, type NotificationKind } from './kinds';

/** The ways in which somebody is told. */
export const notificationWays = ['portal', 'mail'] as const;
export type NotificationWay = (typeof notificationWays)[number];

export type Choice = Readonly<Record<NotificationWay, boolean>>;
export type Choices = Readonly<Record<NotificationKind, Choice>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What somebody wants to be told, and how.
 * @param kept `{kind: {portal?, mail?}}` as it is stored; what is absent or unreadable is as usual
 */
export function readChoices(kept: unknown): Choices {
  const given = isObject(kept) ? kept : {};
  return Object.fromEntries(
    notificationKinds.map((kind) => {
      const own = isObject(given[kind]) ? given[kind] : {};
      const choose = (way: NotificationWay, usual: boolean): boolean =>
        typeof own[way] === 'boolean' ? own[way] : usual;
      return [kind, { portal: choose('portal', true), mail: choose('mail', notificationFacts[kind].mail) }];
    }),
  ) as Choices;
}
