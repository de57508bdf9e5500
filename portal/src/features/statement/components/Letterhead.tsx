import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../../i18n/use-words';
import { useMe } from '../../../session/use-me';
import { useToday } from '../../../session/use-today';
import type { Span } from '../span';

interface LetterheadProps {
  readonly company: string;
  readonly member: string;
  readonly span: Span;
}

/** What stands above a statement on paper: from whom, to whom, for which days. */
export const Letterhead = ({ company, member, span }: LetterheadProps) => {
  const { t, period, date, parts } = useWords();
  const { person, member: own } = useMe();
  const today = useToday();
  return (
    <Box
      sx={{
        display: 'none',
        displayPrint: 'flex',
        justifyContent: 'space-between',
        borderBottom: 1,
        borderColor: 'divider',
        pb: 4,
      }}
    >
      <Box>
        <Typography variant="h2" component="p">
          <bdi>{company}</bdi>
        </Typography>
        <Typography variant="body2" sx={{ mt: 3 }}>
          {parts(member, own.kind === 'corporate' && `${person.firstName} ${person.lastName}`)}
        </Typography>
      </Box>
      <Box sx={{ textAlign: 'end' }}>
        <Typography variant="h2" component="p">
          {t('portal.statement.title')}
        </Typography>
        <Typography variant="body2" sx={{ mt: 3 }}>
          {period(span.from, span.to)}
        </Typography>
        <Typography variant="caption" color="text.secondary">
          {t('portal.statement.printed', { date: date(today) })}
        </Typography>
      </Box>
    </Box>
  );
};
