import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { ResolvedConfig } from 'vite';

const root = import.meta.dirname;

/** Character maps, fonts and decoders that pdf.js fetches when a document needs them. */
function pdfjsAssets() {
  const from = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  let out = '';
  return {
    name: 'pdfjs-assets',
    configResolved(config: ResolvedConfig) {
      out = path.resolve(config.root, config.build.outDir, 'pdfjs');
    },
    closeBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
        cpSync(path.join(from, folder), path.join(out, folder), { recursive: true });
    },
  };
}

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/main/cli.ts',
          browser: 'src/main/browser.ts',
          'workspace-worker': 'src/main/workspace-worker.ts',
          'validator-child': 'src/main/server/validation/child.ts',
          'documents-child': 'src/main/server/documents/child.ts',
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: '/',
    plugins: [react(), pdfjsAssets()],
    build: {
      minify: true,
      // The policy of the page lets no data: script or font in.
      assetsInlineLimit: 0,
      // The portal is read by browsers that people have; the workspace brings its own.
      target: 'baseline-widely-available',
      // The workspace's own are served from its disk.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: {
          review: path.join(root, 'src/renderer/review/index.html'),
          portal: path.join(root, 'src/renderer/portal/index.html'),
        },
      },
    },
  },
});
