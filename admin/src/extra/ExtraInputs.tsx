import { Badge, Box, Stack, Tab, Tabs } from '@mui/material';
import { isShown, type Block, type Pane } from '@ortak/kernel/extra';
import { labelOf } from '@ortak/kernel/i18n';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useResourceContext } from 'react-admin';
import { useFormState, useWatch } from 'react-hook-form';
import { FormSection, Wide } from '../components/form/FormSection';
import { useLanguage, useText } from '../i18n/text';
import type { Definition } from './definition';
import { useAsked } from './extra-form';
import { LateInput } from './LateInput';
import { useArrangement } from './useArrangement';
import { AT_ONCE, WaitingContext, WaitingInputs } from './waiting-inputs';

/** A heading of fields for the reader. */
export const useBlockTitle = () => {
  const language = useLanguage();
  const t = useText();
  return ({ title }: Pick<Block<Definition>, 'title'>): string =>
    typeof title === 'string' ? title : labelOf(title, language, '') || t('extra.title');
};

interface BlockProps {
  block: Block<Definition>;
  fresh: boolean;
}

/** Only the fields on which others depend are watched, so that typing elsewhere draws nothing anew. */
const useShown = (fields: readonly Definition[]): readonly Definition[] => {
  const watched = useMemo(
    () => [...new Set(fields.flatMap(({ shownIf }) => (shownIf ? [shownIf.field] : [])))],
    [fields],
  );
  const values = useWatch({ name: watched.map((key) => `extra.${key}`) }) as unknown[];
  const held = Object.fromEntries(watched.map((key, at) => [key, values[at]]));
  return fields.filter((field) => isShown(field, held));
};

const BlockInputs = memo(({ block, fresh }: BlockProps) => {
  const titleOf = useBlockTitle();
  const shown = useShown(block.fields);
  if (!shown.length) return null;
  return (
    <FormSection title={titleOf(block)} columns={block.columns}>
      {shown.map((definition) =>
        definition.type === 'longtext' ? (
          <Wide key={definition.id}>
            <LateInput definition={definition} fresh={fresh} />
          </Wide>
        ) : (
          <LateInput key={definition.id} definition={definition} fresh={fresh} />
        ),
      )}
    </FormSection>
  );
});
BlockInputs.displayName = 'BlockInputs';

/** Which tabs have a field with an error; `attempt` goes up with every try to save. */
const useWrong = (panes: readonly Pane<Definition>[]): { wrong: ReadonlySet<string>; attempt: number } => {
  const { errors, submitCount } = useFormState();
  const extra = errors.extra as Readonly<Record<string, unknown>> | undefined;
  const wrong = panes.filter(({ blocks }) =>
    blocks.some(({ fields }) => fields.some(({ key }) => extra?.[key] !== undefined)),
  );
  return { wrong: new Set(wrong.map(({ key }) => key)), attempt: submitCount };
};

const PaneInputs = ({ panes, fresh }: { panes: readonly Pane<Definition>[]; fresh: boolean }) => {
  const language = useLanguage();
  const t = useText();
  const { wrong, attempt } = useWrong(panes);
  const [open, setOpen] = useState(panes[0]?.key);
  const current = panes.find(({ key }) => key === open) ?? panes[0];
  const told = useRef(attempt);
  useEffect(() => {
    if (told.current === attempt) return;
    told.current = attempt;
    // What kept the form from being saved is seen, also behind another tab.
    const [first] = wrong;
    if (first !== undefined && !wrong.has(current?.key ?? '')) setOpen(first);
  }, [attempt, wrong, current]);
  return (
    <Stack gap={4}>
      <Tabs
        value={current?.key}
        onChange={(_, key: string) => setOpen(key)}
        variant="scrollable"
        aria-label={t('extra.title')}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {panes.map((pane) => (
          <Tab
            key={pane.key}
            value={pane.key}
            label={
              <Badge variant="dot" color="error" invisible={!wrong.has(pane.key)}>
                {labelOf(pane.title, language, pane.name)}
              </Badge>
            }
          />
        ))}
      </Tabs>
      {panes.map((pane) => (
        // Every tab is there, so that what is required on one of them is asked for.
        <Box key={pane.key} role="tabpanel" hidden={pane !== current}>
          <Stack gap={4}>
            {pane.blocks.map((block) => (
              <BlockInputs key={block.key} block={block} fresh={fresh} />
            ))}
          </Stack>
        </Box>
      ))}
    </Stack>
  );
};

/** The extra fields of a form's record: by screens where there are any, otherwise by section; live by category and condition. */
export const ExtraInputs = ({ fresh }: { fresh: boolean }) => {
  const resource = useResourceContext() ?? '';
  const [categories, member, account] = useWatch({ name: ['categories', 'member', 'account'] }) as unknown[];
  const values = useMemo(() => ({ categories, member, account }), [categories, member, account]);
  const { blocks, panes, any } = useArrangement(resource, values);
  const asked = useAsked();
  useEffect(() => {
    if (!asked) return;
    const all = [...blocks, ...panes.flatMap((pane) => pane.blocks)];
    asked.current = any ? new Set(all.flatMap(({ fields }) => fields.map(({ key }) => key))) : null;
  }, [asked, any, blocks, panes]);
  const many =
    [...blocks, ...panes.flatMap((pane) => pane.blocks)].reduce((sum, { fields }) => sum + fields.length, 0) >
    AT_ONCE;
  const waiting = useMemo(() => (many ? new WaitingInputs() : null), [many]);
  if (!any) return null;
  return (
    <WaitingContext.Provider value={waiting}>
      {blocks.map((block) => (
        <BlockInputs key={block.key} block={block} fresh={fresh} />
      ))}
      {panes.length > 0 && <PaneInputs panes={panes} fresh={fresh} />}
    </WaitingContext.Provider>
  );
};
