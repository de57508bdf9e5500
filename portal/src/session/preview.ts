/**
 * Our staff look at the portal as somebody of a member: under /preview, with a token that came in the address, lives in this
 * tab's memory and nowhere else, and is never renewed. Cookies and other tabs are left alone.
 */
export const PREVIEW_PATH = '/preview';

/** Whether this tab is a preview. Its address says so for good: a reload never falls into somebody's own session. */
export const isPreview: boolean =
  window.location.pathname === PREVIEW_PATH || window.location.pathname.startsWith(`${PREVIEW_PATH}/`);

/** The token of the address, which is taken out of it. */
export const takePreviewToken = (): string | undefined => {
  const token = window.location.hash.slice(1);
  if (!isPreview || !token.startsWith('preview.')) return undefined;
  window.history.replaceState(null, '', PREVIEW_PATH);
  return token;
};
