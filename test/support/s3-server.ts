import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket in this process: enough of S3 to put, get, list and delete. */
export interface S3Server {
  readonly url: string;
  readonly objects: Map<string, { content: Buffer; writtenAt: Date }>;
  /** Requests without a signature. */
  readonly unsigned: string[];
  close(): Promise<void>;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function startS3Server(bucket: string): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  const unsigned: string[] = [];
  const list = () =>
    `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${[...objects]
      .map(
        ([key, { writtenAt, content }]) =>
          `<Contents><Key>${key}</Key><LastModified>${writtenAt.toISOString()}</LastModified><Size>${content.length}</Size></Contents>`,
      )
      .join('')}</ListBucketResult>`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bucket');
    const key = pathname.replace(`/${bucket}`, '').replace(/^\//, '');
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256'))
      unsigned.push(`${request.method} ${pathname}`);
    void read(request).then((content) => {
      const found = objects.get(key);
      if (request.method === 'PUT') objects.set(key, { content, writtenAt: new Date() });
      if (request.method === 'DELETE') objects.delete(key);
      if (request.method === 'DELETE') response.writeHead(204).end();
      else if (request.method === 'GET' && key === '')
        response.writeHead(200, { 'Content-Type': 'application/xml' }).end(list());
      else if (request.method === 'GET' && found === undefined)
        response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
      else
        response.writeHead(200, { ETag: '"x"' }).end(request.method === 'GET' ? found?.content : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    unsigned,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
