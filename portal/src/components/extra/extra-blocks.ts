import { isShown, type PortalBlock, type PortalForm, type Values } from '@ortak/kernel/extra';

/** The blocks of a form from top to bottom; what stands on a tab elsewhere carries the tab's name here. */
export const blocksOf = ({ blocks, panes }: PortalForm): readonly PortalBlock[] => [
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
export const shownBlocks = (blocks: readonly PortalBlock[], values: Values): readonly PortalBlock[] =>
  blocks
    .map((block) => ({ ...block, fields: block.fields.filter((field) => isShown(field, values)) }))
    .filter(({ fields }) => fields.length > 0);

/** What a draft changes: writable fields alone, an empty text as nothing. */
export const changesOf = (
  form: PortalForm | undefined,
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
