import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.css';
import '../../ui/global.css';
import { MantineProvider } from '@mantine/core';
import { lazy, StrictMode, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { cssVariables, themeOf } from '../../ui/theme.ts';

const Fusion = lazy(() => import('./fusion.tsx'));

/**
 * The tool alone on a page, driven from outside by the browser tests: files are chosen in the page's own
 * input (`#choisir`). `?theme=sombre`, `?langue=en`, `?max=` bytes.
 */
export interface FusionDriver {
  /** What was accepted, or null. */
  readonly done: () => Promise<{
    readonly nom: string;
    readonly type: string;
    readonly bytes: number[];
  } | null>;
  readonly cancelled: () => boolean;
}

declare global {
  interface Window {
    fusion: FusionDriver;
  }
}

const parameters = new URLSearchParams(location.search);
const max = parameters.get('max');
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const theme = themeOf(16);
let done: File | null = null;
let cancelled = false;
window.fusion = {
  done: async () =>
    done && { nom: done.name, type: done.type, bytes: [...new Uint8Array(await done.arrayBuffer())] },
  cancelled: () => cancelled,
};

function FusionPage() {
  const [files, setFiles] = useState<readonly File[] | null>(null);
  return (
    <main style={{ maxWidth: '64rem', margin: '0 auto', padding: '1rem 1rem 0' }}>
      <h1 className="p-hidden">Fusion</h1>
      {files ? (
        <Suspense>
          <Fusion
            files={files}
            langue={parameters.get('langue') === 'en' ? 'en' : 'fr'}
            {...(max ? { maxBytes: Number(max) } : {})}
            onDone={(file) => {
              done = file;
              setFiles(null);
            }}
            onCancel={() => {
              cancelled = true;
              setFiles(null);
            }}
          />
        </Suspense>
      ) : (
        <input
          id="choisir"
          type="file"
          multiple
          aria-label="Fichiers"
          onChange={({ currentTarget }) => setFiles([...(currentTarget.files ?? [])])}
        />
      )}
    </main>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme={parameters.get('theme') === 'sombre' ? 'dark' : 'light'}
        getStyleNonce={() => nonce}
      >
        <FusionPage />
      </MantineProvider>
    </StrictMode>,
  );
