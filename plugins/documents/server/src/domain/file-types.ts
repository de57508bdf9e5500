/** A type of file that documents may have. */
export interface FileType {
  /** What it is served as, whatever the sender called it. */
  readonly type: string;
  /** What its content must look like: names of detected types, or `text` for what is none of them. */
  readonly looks: readonly string[];
  /** Whether a browser may show it by itself. */
  readonly inline?: true;
}

const office = (kind: string): FileType => {
  const type = `application/vnd.openxmlformats-officedocument.${kind}`;
  return { type, looks: [type] };
};
const open = (kind: string): FileType => {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  return { type, looks: [type] };
};
const old = (type: string): FileType => ({ type, looks: ['application/x-cfb'] });
const text = (type: string): FileType => ({ type, looks: ['text'] });
const same = (type: string): FileType => ({ type, looks: [type] });

/** By extension, in lower case. What is not here is refused: programs, pages, scripts, macros. */
export const fileTypes: ReadonlyMap<string, FileType> = new Map<string, FileType>([
  ['pdf', { ...same('application/pdf'), inline: true }],
  ['png', { type: 'image/png', looks: ['image/png', 'image/apng'], inline: true }],
  ['jpg', { ...same('image/jpeg'), inline: true }],
  ['jpeg', { ...same('image/jpeg'), inline: true }],
  ['gif', same('image/gif')],
  ['webp', same('image/webp')],
  ['tif', same('image/tiff')],
  ['tiff', same('image/tiff')],
  ['heic', { type: 'image/heic', looks: ['image/heic', 'image/heif'] }],
  ['docx', office('wordprocessingml.document')],
  ['xlsx', office('spreadsheetml.sheet')],
  ['pptx', office('presentationml.presentation')],
  ['odt', open('text')],
  ['ods', open('spreadsheet')],
  ['odp', open('presentation')],
  ['doc', old('application/msword')],
  ['xls', old('application/vnd.ms-excel')],
  ['ppt', old('application/vnd.ms-powerpoint')],
  ['msg', old('application/vnd.ms-outlook')],
  ['rtf', { type: 'application/rtf', looks: ['application/rtf', 'text'] }],
  ['txt', text('text/plain; charset=utf-8')],
  ['csv', text('text/csv; charset=utf-8')],
  ['eml', text('message/rfc822')],
  ['xml', { type: 'application/xml', looks: ['application/xml'] }],
  ['zip', same('application/zip')],
]);

const pages = /^(\uFEFF|\s)*(<!doctype\s+html|<(html|head|body|script|svg|iframe|\?php)\b|#!)/i;

/** Whether the beginning of a file reads as text that no browser would run. */
export function looksLikeText(head: Uint8Array): boolean {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const letters = wide ? head.filter((byte) => byte !== 0) : head;
  if (letters.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  return !pages.test(new TextDecoder('utf-8').decode(letters.slice(0, 1000)));
}

/**
 * The type of a file, when its name and its content agree on one that is allowed.
 * @param extension in lower case, without the dot
 * @param detected the type that the content's first bytes tell, undefined when they tell none
 * @param head the beginning of the content
 * @returns the type, or the code of what is wrong
 */
export function judgeFile(
  extension: string,
  detected: string | undefined,
  head: Uint8Array,
): FileType | 'documents.errors.typeUnknown' | 'documents.errors.contentDiffers' {
  const known = fileTypes.get(extension);
  if (known === undefined) return 'documents.errors.typeUnknown';
  const look = detected ?? (looksLikeText(head) ? 'text' : 'unknown');
  return known.looks.includes(look) ? known : 'documents.errors.contentDiffers';
}
