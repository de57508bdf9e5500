/** Ways of paying that the console offers; the API keeps any text. */
export const METHODS = ['transfer', 'card', 'cash', 'cheque', 'direct-debit'] as const;
