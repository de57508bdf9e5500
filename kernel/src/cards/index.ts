export * from './card-number';
export * from './luhn';
