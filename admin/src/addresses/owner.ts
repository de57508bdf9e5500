/** Whose addresses and contact points these are: a member's own, or those of one unit or person of it. */
export interface Owner {
  readonly member: number;
  readonly unit?: number;
  readonly person?: number;
}

/** The filter of the records that are the owner's own. */
export const ownFilter = ({ member, unit, person }: Owner): Record<string, unknown> => {
  if (unit !== undefined) return { unit };
  if (person !== undefined) return { person };
  return { member };
};
