const nameOf = (response: Response): string | null => {
  const header = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(header)?.[1] ?? null;
};

/** Hands an answer to the browser as a download, under the server's name for it or `fallback`. */
export const saveFile = async (response: Response, fallback: string): Promise<void> => {
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = nameOf(response) ?? fallback;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the data by the next turn; Safari needs a moment longer.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/**
 * A tab that is opened from data lives under the security policy of this page, not of the answer, so the answer's
 * style sheet must carry the nonce of this page.
 */
const underOurPolicy = async (response: Response): Promise<Blob> => {
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response.blob();
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  const page = (await response.text()).replace(/<style nonce="[^"]*">/, `<style nonce="${nonce}">`);
  return new Blob([page], { type: 'text/html; charset=utf-8' });
};

/** Opens an answer (a PDF, a page) in a tab of its own; the session's token cannot stand in an address. */
export const openFile = async (response: Response): Promise<void> => {
  const url = URL.createObjectURL(await underOurPolicy(response));
  window.open(url, '_blank', 'noopener');
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
