/** Money: currencies, exact decimals, amounts of minor units, and what a line costs. */
export * from './currency';
export * from './decimal';
export * from './amount';
export * from './line';
