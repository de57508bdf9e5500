import { useMe } from './use-me';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The calendar's today of this device, as YYYY-MM-DD. */
export const deviceToday = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
};

/** Today as the server counts it; what is overdue must not depend on a phone's wrong clock. */
export const useToday = (): string => useMe().today ?? deviceToday();
