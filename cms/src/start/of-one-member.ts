import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { after } from './bring-into-form';
import { sameMember } from './same-member';

/**
 * Rules of what belongs to a member, or to one unit or one person of it: not to both at once, never to those of another
 * member, and it stays with its member.
 */
export async function ofOneMember(dependencies: Dependencies, writes: readonly Write[]): Promise<void> {
  for (const write of writes) {
    const { id, before, values, errors } = write;
    if (typeof after(write, 'unit') === 'number' && typeof after(write, 'person') === 'number')
      errors.push({ path: 'person', code: 'unitOrPerson' });
    if (id !== undefined && 'member' in values && values.member !== before?.member)
      errors.push({ path: 'member', code: 'readOnly' });
  }
  await sameMember(dependencies, writes, [
    { field: 'unit', table: 'units' },
    { field: 'person', table: 'people' },
  ]);
}
