import { Chip } from '@mui/material';
import { useFormat, useText } from '../i18n/text';

const DAY = 24 * 60 * 60 * 1000;
const SOON = 30 * DAY;

/** Until when a document holds: red when that is over, amber in the last month. */
export const ExpiryChip = ({ expiry }: { expiry: string }) => {
  const t = useText();
  const format = useFormat();
  const left = Date.parse(expiry) + DAY - Date.now();
  const colour = left < 0 ? 'error' : left < SOON ? 'warning' : 'default';
  const text = left < 0 ? 'documents.expired' : 'documents.until';
  return <Chip size="small" color={colour} label={t(text, { date: format.date(expiry) })} />;
};
