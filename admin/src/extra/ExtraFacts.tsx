import { Stack } from '@mui/material';
import { isShown, type Block } from '@ortak/kernel/extra';
import { useRecordContext, useResourceContext, type RaRecord } from 'react-admin';
import { Fact, Facts } from '../components/record/Facts';
import { extraOf, type Definition } from './definition';
import { ExtraValue } from './ExtraValue';
import { useBlockTitle } from './ExtraInputs';
import { useArrangement } from './useArrangement';

/** One card of extra fields of the record around. */
export const BlockFacts = ({
  block,
  values,
}: {
  block: Block<Definition>;
  values: Readonly<Record<string, unknown>>;
}) => {
  const titleOf = useBlockTitle();
  const shown = block.fields.filter((field) => isShown(field, values));
  if (!shown.length) return null;
  return (
    <Facts title={titleOf(block)} columns={block.columns}>
      {shown.map((definition) => {
        const value = values[definition.key];
        return (
          <Fact key={definition.id} source={`extra.${definition.key}`} wide={definition.type === 'longtext'}>
            {value === undefined ? null : <ExtraValue definition={definition} value={value} />}
          </Fact>
        );
      })}
    </Facts>
  );
};

/** Blocks of extra fields one below the other. */
export const BlocksFacts = ({ blocks }: { blocks: readonly Block<Definition>[] }) => {
  const record = useRecordContext();
  if (!blocks.length) return null;
  const values = extraOf(record);
  return (
    <Stack gap={4}>
      {blocks.map((block) => (
        <BlockFacts key={block.key} block={block} values={values} />
      ))}
    </Stack>
  );
};

/** The extra fields of the record of a page that stand on the page itself; those of screens with several tabs have tabs. */
export const ExtraFacts = () => {
  const resource = useResourceContext() ?? '';
  const record = useRecordContext<RaRecord>();
  const { blocks } = useArrangement(resource, record);
  return <BlocksFacts blocks={blocks} />;
};
