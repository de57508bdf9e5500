/**
 * Strapi's own mail, closed: everything that Ortak sends goes through its outbox (plugin statements), after commit, with
 * retries. Strapi loads a provider at start, so this one stands in its place.
 */
export function init() {
  return {
    send(): Promise<never> {
      return Promise.reject(new Error('Mail leaves through the outbox of plugin statements.'));
    },
  };
}
