import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
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

/** The portal's pages lie at many addresses, some of them deep: what they load is named from the root. */
function portalFromRoot() {
  return {
    name: 'portal-from-root',
    transformIndexHtml: {
      order: 'post' as const,
      handler: (html: string, { path: page }: { readonly path: string }) =>
        page.includes('/portal/') ? html.replaceAll('"../assets/', '"/assets/') : html,
    },
  };
}

/**
 * What every page of the portal needs, in three files instead of twenty, and every form in one: on a phone's
 * network each costs a turn and a kilobyte of headers. All but the portal's own hold only what the workspace
 * loads too.
 */
const GROUPS = [
  {
    name: 'socle',
    test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-query|query-core)|@trpc|superjson|copy-anything|is-what|intl-messageformat|@formatjs|wouter|regexparam|use-sync-external-store|@mantine\/core\/esm\/(core|components\/(Button|Loader|Transition|UnstyledButton)))\//,
  },
  {
    name: 'commun',
    test: /src\/(renderer\/(i18n\/(dates|langue|numbers|use-format|use-now)|ui\/(announcer|empty-state|error-boundary|notice|palette|shape|theme|use-delayed))|messages\/(catalogue|review-common))[/.]/,
  },
  {
    name: 'saisie',
    test: /node_modules\/@mantine\/(core\/esm\/components\/(ActionIcon|Input|InputBase|InputClearButton|PasswordInput|TextInput)|hooks\/esm\/use-uncontrolled)\//,
  },
  { name: 'portail', test: /src\/renderer\/portal\/(app\/|site\/(offre|paragraphs)\.)/ },
] as const;

/**
 * React Compiler on the workspace's screens: the next dossier draws what is different in it, and not each
 * button around it. The portal's pages do without: they count kilobytes.
 */
const MEMOIZED = /src\/renderer\/(review|pdf)\/.*\.tsx?$/;

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/main/cli.ts',
          browser: 'src/main/browser.ts',
          'workspace-worker': 'src/main/workspace-worker.ts',
          'texts-thread': 'src/main/workspace/texts/thread.ts',
          'validator-child': 'src/main/server/validation/child.ts',
          'documents-child': 'src/main/documents/child.ts',
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
    plugins: [
      react(),
      babel({ include: MEMOIZED, presets: [reactCompilerPreset()] }),
      pdfjsAssets(),
      portalFromRoot(),
    ],
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
        output: {
          codeSplitting: { groups: [...GROUPS] },
        },
        checks: { pluginTimings: false },
      },
    },
  },
});
