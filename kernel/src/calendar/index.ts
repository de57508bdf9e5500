/** Plain dates, their arithmetic, and the clock. */
export * from './plain-date';
export * from './units';
export * from './clock';
