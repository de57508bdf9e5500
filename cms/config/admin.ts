import { readSettings } from '@ortak/config';

/** Strapi's own panel stays off in `npm start`: the console is Ortak's. Its secrets are still demanded by Strapi. */
export default () => {
  const { secrets } = readSettings();
  return {
    serveAdminPanel: false,
    auth: { secret: secrets.admin },
    apiToken: { salt: secrets.apiTokenSalt },
    transfer: { token: { salt: secrets.transferTokenSalt } },
    secrets: { encryptionKey: secrets.encryptionKey },
    flags: { nps: false, promoteEE: false },
  };
};
