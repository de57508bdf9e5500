import type { RaRecord } from 'react-admin';

/** An individual's name is their first and last name; a company's is typed. */
export const nameIndividual = (member: Partial<RaRecord>): Partial<RaRecord> =>
  member.kind === 'individual'
    ? { ...member, name: [member.firstName, member.lastName].filter(Boolean).join(' ') }
    : member;
