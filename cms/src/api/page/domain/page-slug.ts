const most = 60;

/** The last part of a page's address, from its title: `bakim-calismasi`. Empty when no letter of it can stand there. */
export function slugOf(title: string): string {
  return title
    .toLocaleLowerCase('tr')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '');
}

/** Whether a text may stand in an address as it is. */
export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);

/** A slug that nothing has yet: the wished one, or the first free number behind it. It is taken then. */
export function freeSlug(wished: string, taken: Set<string>): string {
  const base = isSlug(wished) ? wished : `sayfa${wished && `-${wished}`}`;
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  taken.add(slug);
  return slug;
}
