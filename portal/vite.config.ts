import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { installable } from './build/installable';

/**
 * The portal is served at `/` from `portal/dist`. The server puts a fresh nonce in the place of
 * `__CSP_NONCE__` at every response, so that emotion's style elements pass a strict policy.
 */
export default defineConfig({
  base: '/',
  plugins: [react(), installable()],
  resolve: { conditions: ['ortak-source', 'module', 'browser', 'development|production'] },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // React, MUI and the router are one piece that every page needs; the rest is lazy.
    chunkSizeWarningLimit: 800,
  },
  server: {
    port: Number(process.env.PORTAL_PORT ?? 5173),
    strictPort: true,
    proxy: { '/api': process.env.PORTAL_API ?? 'http://localhost:1337' },
  },
});
