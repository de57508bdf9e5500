const longest = 200;

/** Signs that turn the reading direction: `fdp.exe` would be shown as `exe.pdf`. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
// eslint-disable-next-line no-control-regex -- these are what is taken out
const unseen = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;

/** The extension of a name in lower case, without its dot; empty when it has none. */
export function extensionOf(name: string): string {
  return /[^.]\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The name of an uploaded file as it is kept and shown: never a path, in one spelling of its letters, without signs
 * that nobody sees. Names of files on disk are never made from it.
 */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').replace(unseen, '').replace(turning, '').split(/[/\\]/).at(-1) ?? '';
  const name = last.trim().replace(/^\.+/, '');
  if (name === '') return 'dosya';
  const letters = [...name];
  if (letters.length <= longest) return name;
  const extension = extensionOf(name);
  const end = extension === '' ? '' : `.${extension}`;
  return letters.slice(0, longest - end.length).join('') + end;
}

/** A header that names a file in any language (RFC 6266 and 5987), with a plain name for old readers. */
export function contentDisposition(name: string, inline: boolean): string {
  const plain = name
    .replace(/[ıİ]/g, 'i')
    .normalize('NFKD')
    .replace(/[^\x20-\x7E]/g, '')
    .replace(/["\\%;]/g, '_')
    .trim();
  const named = plain.replace(/\.[^.]*$/, '') === '' ? `file${plain}` : plain;
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${named}"; filename*=UTF-8''${encoded}`;
}
