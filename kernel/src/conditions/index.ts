export * from './condition';
export * from './find-loop';
export * from './read-condition';
