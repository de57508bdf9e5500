import { request } from './request';

/** How long the address of a file in memory stays valid after it was handed to the browser. */
const KEPT_FOR_MS = 60_000;

/**
 * Fetches a document with the session's token and hands it to the browser to save.
 * @param path address of the document
 * @param name file name offered when the server names none
 */
export const downloadFile = async (path: string, name: string): Promise<void> => {
  const response = await request(path, { accept: '*/*' });
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(response.headers.get('Content-Disposition')) ?? name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
};

/** The name in a Content-Disposition header; the encoded form (RFC 6266) wins over the plain one. */
export const fileName = (disposition: string | null): string | undefined => {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1];
};
