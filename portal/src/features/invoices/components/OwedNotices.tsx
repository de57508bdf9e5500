import ErrorOutlined from '@mui/icons-material/ErrorOutline';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { toDay } from '@ortak/kernel/calendar';
import { AttentionLink } from '../../../components/ui/AttentionLink';
import { useWords } from '../../../i18n/use-words';
import { useToday } from '../../../session/use-today';
import type { Invoice } from '../api/invoice';

const SOON_DAYS = 7;

/** What is overdue, and what will be within a week; nothing when there is neither. */
export const OwedNotices = ({ invoices }: { invoices: readonly Invoice[] }) => {
  const { t, date } = useWords();
  const today = useToday();
  const due = invoices.flatMap(({ dueDate }) => (dueDate ? [dueDate] : [])).sort();
  const overdue = due.filter((day) => day < today);
  const soon = due.filter((day) => day >= today && toDay(day) - toDay(today) <= SOON_DAYS);
  return (
    <>
      {overdue[0] ? (
        <AttentionLink
          meaning="bad"
          icon={ErrorOutlined}
          to="/invoices?view=overdue"
          title={t('portal.home.overdueTitle', { count: overdue.length })}
          text={t('portal.home.overdueText', { count: overdue.length, date: date(overdue[0], 'long') })}
        />
      ) : null}
      {soon[0] ? (
        <AttentionLink
          meaning="warning"
          icon={ScheduleOutlined}
          to="/invoices?view=open"
          title={t('portal.home.dueSoonTitle', { count: soon.length })}
          text={t('portal.home.dueSoonText', { count: soon.length, date: date(soon[0], 'long') })}
        />
      ) : null}
    </>
  );
};
