import { headText, link, readHead, start } from './link';

describe('link', () => {
  test('X7 a hash stands for its entry and for everything before it', () => {
    const first = link(start.hash, '["a"]');
    expect(first).toBe('9f1582d9acc88d6622bafbb5fd2f2c2b6f36b5cb8c2a1848033e35c039e332de');
    expect(link(first, '["b"]')).not.toBe(link(link(start.hash, '["A"]'), '["b"]'));
    expect(link(first, '["ş"]')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a head is written and read again; anything else is none', () => {
    const head = { sequence: 12, hash: link(start.hash, 'x') };
    expect(readHead(` ${headText(head).toUpperCase()}\n`)).toEqual(head);
    for (const text of ['', '12', '12:abc', `x:${head.hash}`, `-1:${head.hash}`, `1:${head.hash}0`])
      expect(readHead(text)).toBeUndefined();
  });
});
