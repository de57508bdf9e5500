const address = /^https?:\/\/[^\s/?#@:]+\.[^\s/?#@:.]{2,}(:\d{1,5})?([/?#]\S*)?$/iu;

/**
 * Reads a web address as people type it; `www.ortak.example` is one too. Only http and https: other schemes could run
 * programs where the address is shown as a link.
 * @returns the address with its scheme; undefined when it cannot be one
 */
export function readWebsite(text: string): string | undefined {
  const typed = text.trim();
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/:]+\.[^/:]+:\d/.test(typed) ? typed : `https://${typed}`;
  return address.test(whole) ? whole : undefined;
}
