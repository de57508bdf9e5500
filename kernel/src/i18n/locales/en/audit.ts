/** Texts of the audit trail's own command. */
export const audit = {
  command: {
    usage: 'Usage: npm run verify-audit -- [--head SEQUENCE:HASH] [--language tr|en]',
    checked:
      '{count, plural, one {One entry follows} other {# entries follow}} from the one before, as sealed.',
    changed:
      'Entry {entry} (number {sequence}: {what}) is not what was sealed: it, or its place, was changed.',
    gone: 'Entry {entry} (number {sequence}) was sealed and is gone.',
    gap: 'Number {sequence} of the chain is gone.',
    headOther: 'At number {sequence} the chain is another one than was noted then.',
    headGone: 'The chain once led to number {sequence}: its end is gone.',
    foreign:
      '{count, plural, one {One entry was} other {# entries were}} put in without being sealed: {entries}.',
    unwatched:
      'Changes of these tables are not being written down, their triggers are gone or off: {tables}.',
    waiting: '{count, plural, one {One entry waits} other {# entries wait}} to be sealed, within seconds.',
    whole: 'The audit trail is whole.',
    broken: 'The audit trail is NOT whole.',
    head: 'Note this elsewhere; --head with it proves later that nothing up to here was changed or cut off:\n{head}',
  },
};
