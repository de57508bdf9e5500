import { labelOf, type Labels, type Language } from '@ortak/kernel/i18n';
import type { Stored } from '../data/records';

/** A relationship's words: `member` is the `name` of `other`, who is the `reverseName` of `member`. */
export interface RelationshipKind extends Stored {
  code?: string | null;
  name: string;
  reverseName: string;
  labels?: Labels | null;
  reverseLabels?: Labels | null;
  between: 'individuals' | 'anyone';
  order?: number;
}

export interface Relationship extends Stored {
  member: number;
  other: number;
  kind: number;
  start?: string | null;
  end?: string | null;
  note?: string | null;
}

/** The word for the side that a kind is named after, or for the other side. */
export const wordOf = (kind: RelationshipKind, side: 'name' | 'reverse', language: Language): string =>
  side === 'name'
    ? labelOf(kind.labels, language, kind.name)
    : labelOf(kind.reverseLabels, language, kind.reverseName);

/** What a related member can be to this one. */
export interface Tie {
  readonly id: string;
  readonly kind: RelationshipKind;
  /** The side that the related member is on. */
  readonly side: 'name' | 'reverse';
  readonly word: string;
  /** What this member then is to the related one. */
  readonly reverse: string;
}

/** Every word that a related member can be called by, those of kinship only between individuals. */
export const tiesOf = (kinds: readonly RelationshipKind[], individual: boolean, language: Language): Tie[] =>
  kinds
    .filter(({ between }) => individual || between === 'anyone')
    .flatMap((kind): Tie[] => {
      const [word, reverse] = [wordOf(kind, 'name', language), wordOf(kind, 'reverse', language)];
      const one: Tie = { id: `${kind.id}:name`, kind, side: 'name', word, reverse };
      return word === reverse
        ? [one]
        : [one, { id: `${kind.id}:reverse`, kind, side: 'reverse', word: reverse, reverse: word }];
    });

/** The row that says that `related` is `tie` to `member`. */
export const rowOf = (tie: Pick<Tie, 'kind' | 'side'>, member: number, related: number) =>
  tie.side === 'name'
    ? { member: related, other: member, kind: tie.kind.id }
    : { member, other: related, kind: tie.kind.id };

/** From a member's own page: who the other one is, and on which side. */
export const seenFrom = (
  { member, other }: Relationship,
  here: number,
): { related: number; side: 'name' | 'reverse' } =>
  member === here ? { related: other, side: 'reverse' } : { related: member, side: 'name' };
