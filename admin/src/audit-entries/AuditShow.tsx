import { Card, Stack, Typography } from '@mui/material';
import { Moment } from '../components/figures';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { useFormat, useText } from '../i18n/text';
import { About } from './AuditList';
import { Changes } from './Changes';
import { useDeedText } from './deed-text';
import { changesOf, type AuditEntry } from './entry';
import { By, Who } from './Who';

const Body = ({ entry }: { entry: AuditEntry }) => {
  const t = useText();
  const format = useFormat();
  const changes = changesOf(entry);
  return (
    <Stack gap={4}>
      {changes.length > 0 && (
        <Card sx={{ p: { xs: 4, sm: 6 } }}>
          <Stack gap={3}>
            <Changes resource={entry.resource} changes={changes} action={entry.action} />
          </Stack>
        </Card>
      )}
      <Facts>
        <Fact label="audit.who">
          <Who entry={entry} />
        </Fact>
        <Fact label="audit.record">
          <About entry={entry} />
        </Fact>
        {entry.details &&
          Object.entries(entry.details).map(([key, value]) => (
            <Fact key={key} source={key}>
              {typeof value === 'object' ? JSON.stringify(value) : String(value)}
            </Fact>
          ))}
        {entry.hash && (
          <Fact label="audit.hash">
            <Typography component="code" variant="caption" sx={{ overflowWrap: 'anywhere' }}>
              {entry.hash}
            </Typography>
          </Fact>
        )}
      </Facts>
      <Typography variant="caption" color="text.secondary">
        {entry.sequence === null
          ? t('audit.waiting')
          : t('audit.sealed', { sequence: format.number(entry.sequence) })}
      </Typography>
    </Stack>
  );
};

const useTitle = () => {
  const textOf = useDeedText();
  return (entry: AuditEntry): string => textOf({ ...entry, changes: changesOf(entry), entry });
};

/** One entry of the audit trail with everything that is known of it. */
export const AuditShow = () => {
  const textOf = useTitle();
  return (
    <RecordPage<AuditEntry>
      head={(entry) => ({
        title: textOf(entry),
        facts: [<Moment key="at" instant={entry.createdAt} />, <By key="by" entry={entry} />],
      })}
      body={(entry) => <Body entry={entry} />}
    />
  );
};
