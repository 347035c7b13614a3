import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noncePlaceholder } from './shared/host/csp.ts';

/** The renderer, built once for both hosts. */
export default defineConfig({
  root: 'renderer',
  plugins: [react(), { ...locales.vite({ locales: ['de-DE', 'en-US'] }), enforce: 'pre' }],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    // The policy allows no code or font from a data: address, and a file is cached where a copy is not.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
