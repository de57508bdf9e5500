import { Refusal, type FieldError } from '@ortak/kernel/api';
import { notificationWays, type NotificationKind } from '@ortak/kernel/notifications';

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknownKey = (path: string, key: string): FieldError => ({ path, code: 'unknownKey', params: { key } });

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, [...errors]);
}

function readObject(body: unknown): Values {
  if (!isObject(body)) throw new Refusal(400, 'badRequest', {}, [{ path: '', code: 'notObject' }]);
  return body;
}

/** What somebody chooses anew: of each kind the ways that they named. */
export type ChangedChoices = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

/**
 * The body of a change of choices: `{invoice: {mail: false}}`.
 * @param offered the kinds that the person can be told of; another one does not exist for them
 * @throws Refusal 400 naming each kind and way that there is not, and each value that is not true or false
 */
export function readChangedChoices(body: unknown, offered: readonly NotificationKind[]): ChangedChoices {
  const given = readObject(body);
  const errors: FieldError[] = [];
  for (const [kind, choice] of Object.entries(given)) {
    if (!(offered as readonly string[]).includes(kind)) errors.push(unknownKey(kind, kind));
    else if (!isObject(choice)) errors.push({ path: kind, code: 'notObject' });
    else
      for (const [way, value] of Object.entries(choice)) {
        const path = `${kind}.${way}`;
        if (!(notificationWays as readonly string[]).includes(way)) errors.push(unknownKey(path, way));
        else if (typeof value !== 'boolean') errors.push({ path, code: 'notBoolean' });
      }
  }
  refuse(errors);
  return given as ChangedChoices;
}

/** ISO 8601 with a time zone, as our API writes instants. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The body of `seen`: up to when everything was seen.
 * @returns ISO 8601
 * @throws Refusal 400 when it is absent or no instant, or beside it stands something else
 */
export function readUntil(body: unknown): string {
  const given = readObject(body);
  const errors = Object.keys(given)
    .filter((key) => key !== 'until')
    .map((key) => unknownKey(key, key));
  const { until } = given;
  if (until === undefined || until === null) errors.push({ path: 'until', code: 'required' });
  else if (typeof until !== 'string' || !instant.test(until) || Number.isNaN(Date.parse(until)))
    errors.push({ path: 'until', code: 'notInstant' });
  refuse(errors);
  return until as string;
}
