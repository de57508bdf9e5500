import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server that the development server hands API requests to. */
const api = process.env.ORTAK_API ?? 'http://localhost:1337';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  resolve: {
    // The kernel is compiled from its sources, so that a change in it is seen at once.
    conditions: ['ortak-source', 'module', 'browser', 'development|production'],
    dedupe: ['react', 'react-dom', '@mui/material', '@emotion/react', '@tanstack/react-query'],
  },
  // The server replaces this word by a fresh nonce in every response; emotion reads it from the page.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        // One file for what every page needs; charts and patterns come with the pages that use them.
        manualChunks: (id) => {
          if (!id.includes('node_modules')) return undefined;
          if (id.includes('/re2js/')) return 'patterns';
          return /recharts|d3-|victory|redux|immer|reselect|es-toolkit|decimal\.js/.test(id)
            ? 'charts'
            : 'vendor';
        },
      },
    },
  },
  server: { proxy: { '/api': api } },
});
