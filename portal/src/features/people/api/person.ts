import type { Language } from '@ortak/kernel/access';
import type { Values } from '@ortak/kernel/extra';
import { useGrowingList } from '../../../api/use-growing-list';
import { requestJson } from '../../../api/request';

/** A person of the member, as far as one sees them. */
export interface Person {
  readonly id: number;
  readonly member: number;
  readonly unit: number | null;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly phone: string | null;
  readonly language: Language;
  readonly manager: number | null;
  readonly extra?: Values;
  readonly version: number;
}

/** What a form writes; numbers of records as texts, as a select gives them. */
export interface PersonValues {
  member: string;
  unit: string;
  firstName: string;
  lastName: string;
  title: string;
  email: string;
  mobile: string;
  phone: string;
  language: Language;
  manager: string;
}

export const PEOPLE_KEY = ['people'] as const;

/** People by their last name; `search` looks at names, addresses and numbers. */
export const usePeople = (search: string) =>
  useGrowingList<Person>('people', {
    sort: ['lastName', 'ASC'],
    ...(search ? { filter: { q: search } } : {}),
  });

const idOf = (text: string): number | null => (text === '' ? null : Number(text));
const textOf = (text: string): string | null => text.trim() || null;

const bodyOf = (values: PersonValues) => ({
  firstName: values.firstName.trim(),
  lastName: values.lastName.trim(),
  title: textOf(values.title),
  email: textOf(values.email),
  mobile: textOf(values.mobile),
  phone: textOf(values.phone),
  language: values.language,
  unit: idOf(values.unit),
  manager: idOf(values.manager),
});

/** Adds a person, or changes one, with these changes of extra fields: `version` says which state the form was filled from. */
export const savePerson = (values: PersonValues, extra: Values, person?: Person): Promise<Person> =>
  person
    ? requestJson<Person>(`/api/portal/people/${person.id}`, {
        method: 'PUT',
        body: { ...bodyOf(values), extra, version: person.version },
      })
    : requestJson<Person>('/api/portal/people', {
        method: 'POST',
        body: { ...bodyOf(values), extra, member: Number(values.member) },
      });
