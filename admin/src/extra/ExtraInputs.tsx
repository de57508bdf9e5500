import { Badge, Box, Stack, Tab, Tabs } from '@mui/material';
import { isShown, type Block, type Pane } from '@ortak/kernel/extra';
import { labelOf } from '@ortak/kernel/i18n';
import { useEffect, useMemo, useState } from 'react';
import { useResourceContext } from 'react-admin';
import { useFormState, useWatch } from 'react-hook-form';
import { FormSection, Wide } from '../components/form/FormSection';
import { useLanguage, useText } from '../i18n/text';
import type { Definition } from './definition';
import { ExtraInput } from './ExtraInput';
import { useAsked } from './extra-form';
import { useArrangement } from './useArrangement';

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

const BlockInputs = ({ block, fresh }: BlockProps) => {
  const titleOf = useBlockTitle();
  const shown = useShown(block.fields);
  if (!shown.length) return null;
  return (
    <FormSection title={titleOf(block)} columns={block.columns}>
      {shown.map((definition) =>
        definition.type === 'longtext' ? (
          <Wide key={definition.id}>
            <ExtraInput definition={definition} fresh={fresh} />
          </Wide>
        ) : (
          <ExtraInput key={definition.id} definition={definition} fresh={fresh} />
        ),
      )}
    </FormSection>
  );
};

/** Whether a field of a tab has an error, so that the tab says so. */
const useWrong = (): ((pane: Pane<Definition>) => boolean) => {
  const { errors } = useFormState();
  const wrong = errors.extra as Readonly<Record<string, unknown>> | undefined;
  return ({ blocks }) => blocks.some(({ fields }) => fields.some(({ key }) => wrong?.[key] !== undefined));
};

const PaneInputs = ({ panes, fresh }: { panes: readonly Pane<Definition>[]; fresh: boolean }) => {
  const language = useLanguage();
  const t = useText();
  const isWrong = useWrong();
  const [open, setOpen] = useState(panes[0]?.key);
  const current = panes.find(({ key }) => key === open) ?? panes[0];
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
              <Badge variant="dot" color="error" invisible={!isWrong(pane)}>
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
  if (!any) return null;
  return (
    <>
      {blocks.map((block) => (
        <BlockInputs key={block.key} block={block} fresh={fresh} />
      ))}
      {panes.length > 0 && <PaneInputs panes={panes} fresh={fresh} />}
    </>
  );
};
