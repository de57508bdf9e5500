import { systemClock, today, toDate, toDay } from '@ortak/kernel/calendar';

/** The zone whose day counts before the server has said what day it is. */
const ZONE = 'Europe/Istanbul';

/** Days by which the server's clock is ahead of this machine's: not 0 with a test clock. */
let daysAhead = 0;

const here = (): number => toDay(today(systemClock, ZONE));

/** Notes the day that the server's clock says, as YYYY-MM-DD. */
export const noteToday = (date: string): void => {
  daysAhead = toDay(date) - here();
};

/** Today as YYYY-MM-DD, as the server counts it. */
export const todayIn = (): string => toDate(here() + daysAhead);
