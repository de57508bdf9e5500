import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { AttentionLink } from '../../../components/ui/AttentionLink';
import { useWords } from '../../../i18n/use-words';
import { textOf, validityText, type DueForm } from '../api/analysis';

/** Forms that were never answered, or whose answers run out; nothing when there is nothing to do. */
export const DueNotices = ({ forms }: { forms: readonly DueForm[] }) => {
  const { t, date, language } = useWords();
  const open = forms.filter(({ state, waiting }) => state !== 'valid' && !waiting);
  const [first] = open;
  if (first === undefined) return null;
  const name = textOf(first.labels, language, first.name);
  return (
    <AttentionLink
      meaning={first.state === 'overdue' ? 'warning' : 'info'}
      icon={FactCheckOutlined}
      to="/analyses"
      title={t('portal.analysis.attention', { count: open.length, name })}
      text={
        first.validUntil
          ? t(validityText(first), { date: date(first.validUntil, 'long') })
          : t('portal.analysis.never')
      }
    />
  );
};
