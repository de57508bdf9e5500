import { Alert, Box, Card, Stack, Typography } from '@mui/material';
import { Moment } from '../components/figures';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { StatusChip } from '../components/StatusChip';
import type { Mail } from './mail';
import { useText } from '../i18n/text';
import { underOurPolicy } from './under-our-policy';

/** The mail as its reader sees it, in a frame that runs nothing of it. */
const Body = ({ mail }: { mail: Mail }) => {
  const t = useText();
  if (mail.html)
    return (
      <Box
        component="iframe"
        title={t('mails.body')}
        sandbox=""
        srcDoc={underOurPolicy(mail.html)}
        sx={({ look }) => ({
          width: '100%',
          height: look.sizes.dialog,
          border: 0,
          backgroundColor: look.mode === 'light' ? 'inherit' : look.palette.text,
        })}
      />
    );
  return (
    <Typography component="pre" sx={{ m: 0, p: 5, whiteSpace: 'pre-wrap', fontFamily: 'inherit' }}>
      {mail.text}
    </Typography>
  );
};

/** A mail of the outbox: to whom, what, and what became of it. */
export const MailShow = () => (
  <RecordPage<Mail>
    head={(mail) => ({
      title: mail.subject,
      status: <StatusChip noun="mail" status={mail.state} />,
      facts: [mail.recipient, <Moment key="at" instant={mail.deliveredAt ?? mail.createdAt} />],
    })}
    body={(mail) => (
      <Stack gap={4}>
        {mail.error && <Alert severity="error">{mail.error}</Alert>}
        <Card sx={{ overflow: 'hidden' }}>
          <Body mail={mail} />
        </Card>
        <Facts>
          <Fact source="recipient">{mail.recipient}</Fact>
          <Fact source="createdAt">
            <Moment instant={mail.createdAt} />
          </Fact>
          <Fact source="deliveredAt">
            <Moment instant={mail.deliveredAt} />
          </Fact>
        </Facts>
      </Stack>
    )}
  />
);
