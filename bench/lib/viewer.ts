import { cpSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Builds into `folder` the page that holds the real viewer and nothing else, with what pdf.js fetches, an
 * empty page (`vide.html`) and MuPDF's own build (`mupdf/`).
 */
export async function buildViewer(folder: string, peers: NodeRequire): Promise<void> {
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
      assetsInlineLimit: 0,
      rolldownOptions: { input: { corpus: path.join(renderer, 'pdf/corpus.html') } },
    },
  });
  const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  for (const name of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
    cpSync(path.join(pdfjs, name), path.join(folder, 'pdfjs', name), { recursive: true });
  cpSync(path.dirname(peers.resolve('mupdf')), path.join(folder, 'mupdf'), { recursive: true });
  await writeFile(path.join(folder, 'vide.html'), '<!doctype html><meta charset="utf-8"><title>vide</title>');
}
