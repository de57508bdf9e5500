/**
 * Checks of what people type, by rules that others made: telephone and tax numbers, countries. Each `read…` returns the
 * form in which a value is kept, or undefined when it cannot be one. Large (every country's rules): the console loads it
 * when a form needs it, the portal not at all.
 */
export * from './country';
export * from './phone';
export * from './tax-number';
export * from './website';
