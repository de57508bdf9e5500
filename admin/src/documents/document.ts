import { request } from '../session/request';
import { currentToken, refreshToken } from '../session/token';
import type { Stored } from '../data/records';
import type { Target } from '../notes/note';

export interface DocumentVersion {
  readonly version: number;
  readonly name: string;
  readonly size: number;
  readonly createdAt: string;
}

/** A document as the console's API sends it. */
export interface Document extends Stored {
  resource: string;
  record: number;
  title: string;
  type: number | null;
  expiry: string | null;
  portalVisible: boolean | null;
  fileName: string;
  fileSize: number;
  latest: number;
  versions: DocumentVersion[];
}

const BASE = '/api/console/documents';

/** The file of a document; the latest version when none is named. */
export const fetchFile = (id: number, version?: number): Promise<Response> =>
  request(`${BASE}/${id}/file${version ? `?version=${version}` : ''}`);

interface Refused {
  readonly error?: { message?: string; details?: { errors?: { path: string; message: string }[] } };
}

/**
 * Sends a file, which fetch cannot tell the progress of.
 * @param of the record that it is hung on, or the document that it is a new version of
 * @param onProgress from 0 to 1
 * @returns the id of the document
 * @throws Error with the server's words
 */
export const sendFile = async (
  file: File,
  of: Target | number,
  onProgress: (part: number) => void,
): Promise<number> => {
  const token = currentToken() ?? (await refreshToken());
  const form = new FormData();
  if (typeof of !== 'number') {
    form.set('resource', of.resource);
    form.set('record', String(of.record));
    // What is hung on a page is there to be read.
    if (of.resource === 'pages') form.set('portalVisible', 'true');
  }
  form.set('file', file);
  return new Promise<number>((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', typeof of === 'number' ? `${BASE}/${of}/versions` : BASE);
    sending.setRequestHeader('Authorization', `Bearer ${token ?? ''}`);
    sending.setRequestHeader('Accept-Language', document.documentElement.lang);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onerror = () => reject(new Error(sending.statusText || 'network'));
    sending.onload = () => {
      if (sending.status < 400) return resolve((JSON.parse(sending.responseText) as { id: number }).id);
      let body: Refused = {};
      try {
        body = JSON.parse(sending.responseText) as Refused;
      } catch {
        // Not our server's answer: the status is all there is to tell.
      }
      const { message, details } = body.error ?? {};
      reject(new Error(details?.errors?.[0]?.message ?? message ?? sending.statusText));
    };
    sending.send(form);
  });
};
