import { isShown, type FieldType, type ShownIf, type Values } from '@ortak/kernel/extra';

/** A field that our staff have defined, in the reader's words. */
export interface ExtraField {
  readonly key: string;
  readonly type: FieldType;
  readonly label: string;
  readonly help: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly archived?: boolean;
  }[];
  readonly currency: string | null;
  readonly required: boolean;
  readonly default: unknown;
  readonly shownIf: ShownIf | null;
  readonly writable: boolean;
}

/** Fields that stand together under one heading; an empty title has none. */
export interface ExtraBlock {
  readonly key: string;
  readonly title: string;
  readonly columns: 1 | 2 | 3;
  readonly fields: readonly ExtraField[];
}

export interface ExtraForm {
  readonly blocks: readonly ExtraBlock[];
  readonly panes: readonly {
    readonly key: string;
    readonly title: string;
    readonly blocks: readonly ExtraBlock[];
  }[];
}

/** The blocks of a form from top to bottom; what stands on a tab elsewhere carries the tab's name here. */
export const blocksOf = ({ blocks, panes }: ExtraForm): readonly ExtraBlock[] => [
  ...blocks,
  ...panes.flatMap((pane) =>
    pane.blocks.map((block) => ({
      ...block,
      key: `${pane.key}:${block.key}`,
      title: [pane.title, block.title].filter(Boolean).join(' · '),
    })),
  ),
];

/** Only what is shown beside these values; blocks without a field are left out. */
export const shownBlocks = (blocks: readonly ExtraBlock[], values: Values): readonly ExtraBlock[] =>
  blocks
    .map((block) => ({ ...block, fields: block.fields.filter((field) => isShown(field, values)) }))
    .filter(({ fields }) => fields.length > 0);

/** What a draft changes: writable fields alone, an empty text as nothing. */
export const changesOf = (
  form: ExtraForm | undefined,
  stored: Values,
  draft: Values,
): Record<string, unknown> => {
  const fields = form === undefined ? [] : blocksOf(form).flatMap((block) => block.fields);
  const plain = (value: unknown): unknown => (value === '' || value === undefined ? null : value);
  return Object.fromEntries(
    fields
      .filter(({ key, writable }) => writable && key in draft)
      .map(({ key }) => [key, plain(draft[key])] as const)
      .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(plain(stored[key]))),
  );
};
