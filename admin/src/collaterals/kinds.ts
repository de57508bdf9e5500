/** What secures an account. */
export const KINDS = [
  'guarantee-letter',
  'mortgage',
  'cheque',
  'promissory-note',
  'deposit',
  'surety',
  'other',
] as const;
