import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Definition } from './definition';

/**
 * The most that the portal can do with extra fields of a kind of record: nothing where it has no such records, reading where it only
 * looks at them. A definition that says more means this.
 */
export function portalReach({ portal }: Pick<Resource, 'portal'>): Definition['portal'] {
  if (portal?.fields.includes('extra') !== true) return 'hidden';
  return portal.writable?.includes('extra') === true ? 'write' : 'read';
}
