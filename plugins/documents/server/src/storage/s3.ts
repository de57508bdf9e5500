import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { S3Settings } from '@ortak/config';
import { hashOf, pathOf, type FileStorage } from './storage';

/** Contents in a bucket of any service that speaks S3: every node sees the same ones. */
export function s3Storage(settings: S3Settings): FileStorage {
  const { bucket } = settings;
  const client = new S3Client({
    region: settings.region,
    ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
    forcePathStyle: settings.endpoint !== undefined,
    credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey },
    // Services other than Amazon's know no checksums in trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return {
    async put(hash, path, size) {
      const content = createReadStream(path);
      await client
        .send(new PutObjectCommand({ Bucket: bucket, Key: pathOf(hash), Body: content, ContentLength: size }))
        .finally(() => content.destroy());
    },

    async open(hash) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: pathOf(hash) }));
      return Body as Readable;
    },

    async remove(hash) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: pathOf(hash) }));
    },

    async *list() {
      let next: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, ...(next ? { ContinuationToken: next } : {}) }),
        );
        yield (page.Contents ?? []).flatMap(({ Key = '', LastModified }) => {
          const hash = hashOf(Key);
          return hash && LastModified ? [{ hash, writtenAt: LastModified }] : [];
        });
        next = page.IsTruncated === true ? page.NextContinuationToken : undefined;
      } while (next !== undefined);
    },
  };
}
