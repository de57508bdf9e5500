import { randomBytes } from 'node:crypto';
import type { Context, Next } from 'koa';

/** One nonce per response for the styles of the two apps; nothing else inline is ever allowed, script or style. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `frame-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

export default () => async (ctx: Context, next: Next) => {
  const nonce = randomBytes(16).toString('base64');
  ctx.state.nonce = nonce;
  ctx.set('Content-Security-Policy', contentSecurityPolicy(nonce));
  ctx.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  ctx.set('Cross-Origin-Opener-Policy', 'same-origin');
  ctx.set('Cross-Origin-Resource-Policy', 'same-origin');
  if (ctx.path.startsWith('/api/')) ctx.set('Cache-Control', 'no-store');
  await next();
  // Strapi's cors answers `*` to every request without an Origin. Nothing of ours is meant for other origins.
  ctx.remove('Access-Control-Allow-Origin');
};
