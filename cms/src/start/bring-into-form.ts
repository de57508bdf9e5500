import type { Write } from '@ortak/plugin-simple-rest/server/domain/resource';

/** What will stand in the record: what is written over what was there. */
export function after(write: Write, name: string): unknown {
  return name in write.values ? write.values[name] : write.before?.[name];
}

/**
 * Brings a text that is written into the form in which it is kept, or says what is wrong with it. Nothing but spaces is
 * no value. What stood there before is left alone, so that an old record can still be saved.
 * @param read gives the form, or undefined when the text cannot be one
 * @param always looks at it even where it has not changed
 */
export function bringIntoForm(
  write: Write,
  path: string,
  code: string,
  read: (text: string) => string | undefined,
  always = false,
): void {
  const value = write.values[path];
  if (typeof value !== 'string' || (!always && value === write.before?.[path])) return;
  if (value.trim() === '') {
    write.values[path] = null;
    return;
  }
  const kept = read(value);
  if (kept === undefined) write.errors.push({ path, code });
  else write.values[path] = kept;
}
