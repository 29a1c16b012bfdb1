import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { format } from '../../messages/catalogue.ts';
import { reviewHighlights } from '../../messages/review-highlights.ts';
import type { PlaceLecture } from '../../protocol/workspace.ts';
import { Announcer } from '../ui/announcer.tsx';
import { ThemeProvider } from '../ui/theme-provider.tsx';
import { type CorpusVerdict, watchVerdict } from './corpus-verdict.ts';
import PieceViewer, {
  disposeViewer,
  type Passage,
  type PieceSource,
  prefetchPiece,
} from './piece-viewer.tsx';

/**
 * The real viewer alone on a page, driven from outside: `npm run corpus` and the browser tests open files
 * in it. `?theme=sombre` gives the dark interface, `?langue=en` the English one.
 */
export interface CorpusDriver {
  /** Show a file; resolves with what the member sees of it, at once a page or a sentence. */
  readonly open: (source: PieceSource) => Promise<CorpusVerdict>;
  readonly prefetch: (source: PieceSource) => void;
  /** Where each pièce was left, by hash. */
  readonly places: () => Readonly<Record<string, PlaceLecture>>;
  readonly reports: () => readonly string[];
  readonly setDisponible: (disponible: boolean) => void;
  /** Passages taken as citations. */
  readonly passages: () => readonly Passage[];
  readonly showPassage: (passage: Passage | null) => void;
  readonly dispose: () => void;
}

declare global {
  interface Window {
    corpus: CorpusDriver;
  }
}

const parameters = new URLSearchParams(location.search);
const langue = parameters.get('langue') === 'en' ? 'en' : 'fr';
const theme = parameters.get('theme') === 'sombre' ? 'sombre' : 'clair';
const places: Record<string, PlaceLecture> = {};
const reports: string[] = [];
const passages: Passage[] = [];
const ACTIONS = [
  {
    label: format(reviewHighlights, langue, 'cite'),
    icon: null,
    run: (taken: Passage) => void passages.push(taken),
    hint: null,
    keys: '',
  },
];

function CorpusPage({ root }: { readonly root: HTMLElement }) {
  const [source, setSource] = useState<PieceSource | null>(null);
  const [pageTheme, setPageTheme] = useState<'clair' | 'sombre'>('clair');
  const [disponible, setDisponible] = useState(false);
  const [passage, setPassage] = useState<Passage | null>(null);
  useState(() => {
    window.corpus = {
      open: (next) => {
        setSource(next);
        return watchVerdict(root, next.sha256);
      },
      prefetch: prefetchPiece,
      places: () => places,
      reports: () => reports,
      setDisponible,
      passages: () => passages,
      showPassage: setPassage,
      dispose: disposeViewer,
    };
  });
  if (!source) return null;
  return (
    <PieceViewer
      source={source}
      langue={langue}
      place={places[source.sha256] ?? null}
      onPlace={(place) => {
        places[source.sha256] = place;
      }}
      pageTheme={pageTheme}
      onPageTheme={setPageTheme}
      onReport={(raison) => reports.push(raison)}
      disponible={disponible}
      actions={ACTIONS}
      passage={passage}
    />
  );
}

const root = document.getElementById('root');
if (root) {
  root.style.height = '100vh';
  createRoot(root).render(
    <ThemeProvider choice={theme} densite="compacte">
      <Announcer>
        <CorpusPage root={root} />
      </Announcer>
    </ThemeProvider>,
  );
}
