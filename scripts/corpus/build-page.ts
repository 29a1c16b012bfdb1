import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from '../lib/run.ts';

/** Builds into `folder` the page that holds the real viewer and nothing else, with what pdf.js fetches. */
export async function buildCorpusPage(folder: string): Promise<void> {
  const renderer = path.join(root, 'src/renderer');
  await build({
    configFile: false,
    logLevel: 'error',
    root: renderer,
    base: '/',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: false,
      // The policy of the page lets no data: script or font in.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { corpus: path.join(renderer, 'pdf/corpus.html') } },
    },
  });
  const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  for (const name of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
    cpSync(path.join(pdfjs, name), path.join(folder, 'pdfjs', name), { recursive: true });
}
