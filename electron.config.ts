import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Targets are named and not derived: electron-vite would take them from the electron package, and tests may
 * run on an older runtime than that (docs/decisions/0001-electron-runtime.md).
 */
const NODE_TARGET = 'node24';
const CHROMIUM_TARGET = 'chrome148';

export default defineConfig({
  main: {
    // fflate's Node edition declares a `require` of its own, and so does the shim that electron-vite adds. The
    // edition without worker threads is the same code; the pure rooms call nothing but its plain functions.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: NODE_TARGET,
      outDir: 'out/main',
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: { index: resolve('src/main/index.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload can neither be an ES module nor load a second file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: CHROMIUM_TARGET,
      outDir: 'out/renderer',
      minify: 'oxc',
      sourcemap: true,
      // The content security policy admits own files only: no data: URLs, no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: resolve('src/renderer/index.html') },
        output: {
          // A file of its own for every mix of screens would be fifty to fetch before the first picture: what the
          // first picture needs is one, and small shared parts join the larger ones.
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], priority: 1 },
              { name: 'shared', entriesAware: true, entriesAwareMergeThreshold: 20_000 },
            ],
          },
        },
      },
    },
  },
});
