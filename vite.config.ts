import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noncePlaceholder } from './shared/host/csp.ts';
import { bundledPackages } from './tools/bundled-packages.mjs';

/** The renderer, built once for both hosts. */
export default defineConfig({
  root: 'renderer',
  plugins: [react(), { ...locales.vite({ locales: ['de-DE', 'en-US'] }), enforce: 'pre' }, bundledPackages('renderer')],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    // The policy allows no code or font from a data: address, and a file is cached where a copy is not.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What most pages share comes in two files: of their own, a hundred small ones are most of what the first page asks for, and
        // pack worse. Measured at the start: 133 files of 305 kB before, 65 of 280 kB so.
        codeSplitting: {
          groups: [
            { name: 'icons', test: /lucide-react/, minShareCount: 5 },
            { name: 'kit', test: /./, minShareCount: 60 },
          ],
        },
      },
    },
  },
});
