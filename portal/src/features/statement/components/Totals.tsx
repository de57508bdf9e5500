import { Amount } from '../../../components/ui/Amount';
import { KeyFacts } from '../../../components/ui/KeyFacts';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import type { Statement } from '../api/statement';

/** The four figures of a statement: carried in, debit, credit, carried out. */
export const Totals = ({ statement }: { statement: Statement }) => {
  const { t } = useWords();
  const { currency, opening, debit, credit, closing } = statement;
  const figures = [
    ['opening', opening],
    ['debit', debit],
    ['credit', credit],
    ['closing', closing],
  ] as const;
  return (
    <Panel>
      <KeyFacts
        facts={figures.map(([key, minor]) => ({
          label: t(`portal.statement.${key}`),
          value: <Amount minor={minor} currency={currency} sx={{ typography: 'h2' }} />,
        }))}
      />
    </Panel>
  );
};
