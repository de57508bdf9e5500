import { join } from 'node:path';
import { readSettings } from '@ortak/config';
import { openTransport, type Transport } from '../mail/transport';

/** The program's way out for mail: `strapi.plugin('statements').service('transport')`. Opens at the first message. */
export default function transport(): Transport {
  let opened: Transport | undefined;
  const open = (): Transport => {
    const { smtpUrl, mailFrom, dataDir } = readSettings();
    opened ??= openTransport({ smtpUrl, from: mailFrom, outbox: join(dataDir, 'outbox') });
    return opened;
  };
  return {
    deliver: (mail) => open().deliver(mail),
    close: () => opened?.close(),
  };
}
