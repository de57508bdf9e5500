import { useWords } from '../../../i18n/use-words';
import { useMe } from '../../../session/use-me';

const MORNING_FROM = 5;
const DAY_FROM = 12;
const EVENING_FROM = 18;

/** How one greets at this hour of the reader's day. */
export const useGreeting = (): string => {
  const { t } = useWords();
  const name = useMe().person.firstName;
  const hour = new Date().getHours();
  if (hour >= EVENING_FROM || hour < MORNING_FROM) return t('portal.home.evening', { name });
  return t(hour < DAY_FROM ? 'portal.home.morning' : 'portal.home.day', { name });
};
