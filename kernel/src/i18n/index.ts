/** What people read: languages, messages, and how numbers, money and dates are written. */
export * from './languages';
export type { ErrorCode, MessageKey, Messages } from './catalogue';
export * from './translate';
export * from './format-number';
export * from './format-date';
export * from './format-phone';
