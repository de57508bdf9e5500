import type { MentionNodeAttrs } from '@tiptap/extension-mention';
import type { SuggestionOptions, SuggestionProps } from '@tiptap/suggestion';

/** Somebody of us who can be mentioned. */
export interface Colleague {
  readonly id: number;
  readonly name: string;
}

/** What the list under the text shows while a name is typed. */
export interface Suggesting {
  readonly found: readonly Colleague[];
  readonly at: DOMRect | null;
  readonly pick: (colleague: Colleague) => void;
}

const MOST = 8;

/** As people type names: i, ı and I alike, without marks. */
const fold = (text: string): string =>
  text.toLocaleLowerCase('tr').replace(/ı/g, 'i').normalize('NFD').replace(/\p{M}/gu, '');

/** Colleagues whose first, last or any other name begins with what is typed; the exact beginning of the whole name first. */
export const findColleagues = (all: readonly Colleague[], typed: string): readonly Colleague[] => {
  const wanted = fold(typed.trim());
  const hits = all.filter(({ name }) => {
    const folded = fold(name);
    return folded.startsWith(wanted) || folded.split(/[\s.@-]+/).some((word) => word.startsWith(wanted));
  });
  return hits
    .sort((one, two) => Number(fold(two.name).startsWith(wanted)) - Number(fold(one.name).startsWith(wanted)))
    .slice(0, MOST);
};

interface Listener {
  /** Tells what is suggested now; null when nothing is. */
  readonly show: (suggesting: Suggesting | null) => void;
  /** A key while the list is open. @returns whether it was for the list */
  readonly key: (event: KeyboardEvent) => boolean;
  readonly colleagues: () => readonly Colleague[];
}

type Props = SuggestionProps<Colleague, MentionNodeAttrs>;

/** What "@" does in the editor: the list itself is drawn by React. */
export const suggestColleagues = ({
  show,
  key,
  colleagues,
}: Listener): Omit<SuggestionOptions<Colleague, MentionNodeAttrs>, 'editor'> => ({
  char: '@',
  items: ({ query }) => [...findColleagues(colleagues(), query)],
  render: () => {
    const tell = ({ items, clientRect, command }: Props) =>
      show({
        found: items,
        at: clientRect?.() ?? null,
        pick: ({ id, name }) => command({ id: String(id), label: name }),
      });
    return {
      onStart: tell,
      onUpdate: tell,
      onKeyDown: ({ event }) => {
        if (event.key !== 'Escape') return key(event);
        show(null);
        // Only the list is closed, not the dialog around.
        event.stopPropagation();
        return true;
      },
      onExit: () => show(null),
    };
  },
});
