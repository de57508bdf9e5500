import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { drainBody } from './drain-body';

const limits = { idle: 1000, total: 5000 };

describe('a body that is read from the database while it is sent', () => {
  test('arrives whole, and is done when its source is', async () => {
    const { body, done } = drainBody(Readable.from(['a', 'b', 'c']), limits);
    expect(await text(body)).toBe('abc');
    await done;
  });

  test('is done before a slow reader has taken it, when it fits the buffer', async () => {
    const { body, done } = drainBody(Readable.from(['x'.repeat(1000)]), limits);
    await done;
    expect(await text(body)).toHaveLength(1000);
  });

  test('a reader who does not read is cut off, and the source with it', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(100_000);
      })(),
    );
    const { body, done } = drainBody(endless, { idle: 50, total: 5000 });
    body.on('error', () => undefined);
    await expect(done).rejects.toThrow('too slow');
    expect(endless.destroyed).toBe(true);
  });

  test('a reader who reads too long is cut off too', async () => {
    const drip = Readable.from(
      (async function* () {
        for (;;) {
          await wait(10);
          yield 'x';
        }
      })(),
    );
    const { body, done } = drainBody(drip, { idle: 1000, total: 100 });
    body.on('error', () => undefined).resume();
    await expect(done).rejects.toThrow('too slow');
  });

  test('a source that fails, fails', async () => {
    const failing = new Readable({ read: () => undefined });
    const { body, begun, done } = drainBody(failing, limits);
    body.on('error', () => undefined);
    begun.catch(() => undefined);
    failing.destroy(new Error('connection lost'));
    await expect(done).rejects.toThrow('connection lost');
    await expect(begun).rejects.toThrow('connection lost');
  });
});
