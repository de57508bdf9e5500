import { request, type ClientRequest } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Caller } from './caller';

export interface Sent {
  readonly name: string;
  readonly content: Buffer | string;
  readonly fields?: Readonly<Record<string, string | number | boolean>>;
}

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T & { readonly id: number };
}

/** A form as bytes, with names exactly as they are given: libraries would tidy them up. */
export function formOf({ name, content, fields = {} }: Sent): { type: string; body: Buffer } {
  const boundary = `ortak${randomUUID()}`;
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([
      Buffer.from(parts.join('') + head),
      Buffer.from(content),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

/** Sends a file as a browser's form does. */
export async function upload<T = Record<string, unknown>>(
  caller: Caller,
  path: string,
  sent: Sent,
  language = 'en',
): Promise<Answer<T>> {
  const { type, body } = formOf(sent);
  const response = await fetch(`${caller.url}${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${caller.token}`,
      'Accept-Language': language,
      'Content-Type': type,
    },
    body: new Uint8Array(body),
  });
  return { status: response.status, body: (await response.json()) as T & { id: number } };
}

/** Begins to send a file of an announced size and never ends. */
export function beginUpload(caller: Caller, path: string, announced: number): ClientRequest {
  const { type, body } = formOf({ name: 'a.pdf', content: `%PDF-1.7\n${'x'.repeat(200_000)}` });
  const begun = request(`${caller.url}${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${caller.token}`,
      'Accept-Language': 'tr',
      'Content-Type': type,
      'Content-Length': announced,
    },
  });
  begun.write(body.subarray(0, body.length - 100));
  return begun;
}
