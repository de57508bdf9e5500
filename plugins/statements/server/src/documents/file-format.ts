/** Files that a document is made into, with what they are to browsers and mail programs. */
export const fileTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export type FileFormat = keyof typeof fileTypes;

/** Whether a format is a file to keep, rather than a page or data. */
export function isFileFormat(format: string): format is FileFormat {
  return Object.hasOwn(fileTypes, format);
}
