/**
 * A mail as a frame of this page may show it. Mail programs know styles in attributes only, and our content security
 * policy allows none of those: each style becomes a rule of a sheet that carries this page's nonce.
 */
export const underOurPolicy = (html: string): string => {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  const mail = new DOMParser().parseFromString(html, 'text/html');
  const rules: string[] = [];
  for (const element of mail.querySelectorAll('[style]')) {
    const name = `m${rules.length}`;
    rules.push(`.${name}{${element.getAttribute('style') ?? ''}}`);
    element.removeAttribute('style');
    element.classList.add(name);
  }
  const sheet = mail.createElement('style');
  sheet.setAttribute('nonce', nonce);
  // A style that closes the sheet would bring elements of its own.
  sheet.textContent = rules.join('\n').replaceAll('<', '');
  mail.head.append(sheet);
  return `<!doctype html>${mail.documentElement.outerHTML}`;
};
