/** What people read: languages, messages, and how numbers, money and dates are written. */
export * from './languages';
export { addTexts, type ErrorCode, type MessageKey, type Messages, type StaffArea } from './catalogue';
export * from './translate';
export * from './format-number';
export * from './format-date';
export * from './format-phone';
export * from './country-name';
export * from './isolate';
