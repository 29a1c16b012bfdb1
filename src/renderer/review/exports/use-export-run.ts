import { useCallback, useEffect, useRef, useState } from 'react';
import { reviewExports } from '../../../messages/review-exports.ts';
import { type DemandeExport, type EtapeExport, EXPORTS_PATH } from '../../../protocol/exports.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useTRPCClient } from '../app/api.ts';
import { useUndo } from '../app/undo.tsx';

type Avance = Extract<EtapeExport, { kind: 'avance' }>;
export type ExportState =
  | { readonly kind: 'repos' }
  | { readonly kind: 'court'; readonly etape: Avance | null }
  | { readonly kind: 'echec'; readonly raison: 'vide' | 'trop' | 'disque' | 'other' };

/** Hands a file that is ready to the browser's own download, or to Electron's, which asks where it goes. */
function fetchExport(jeton: string, nom: string): void {
  const link = document.createElement('a');
  link.href = `${EXPORTS_PATH}${jeton}`;
  link.download = nom;
  link.click();
}

/** One export at a time of this window: its progress, its end, and how to stop it. */
export function useExportRun(onDone: () => void) {
  const client = useTRPCClient();
  const t = useMessages(reviewExports);
  const f = useFormat();
  const { tell } = useUndo();
  const [state, setState] = useState<ExportState>({ kind: 'repos' });
  const running = useRef<{ unsubscribe(): void } | null>(null);
  useEffect(() => () => running.current?.unsubscribe(), []);

  const end = useCallback((next: ExportState): void => {
    running.current?.unsubscribe();
    running.current = null;
    setState(next);
  }, []);
  const onEtape = (etape: EtapeExport): void => {
    switch (etape.kind) {
      case 'avance':
        setState({ kind: 'court', etape });
        return;
      case 'echec':
        end({ kind: 'echec', raison: etape.raison });
        return;
      case 'pret': {
        end({ kind: 'repos' });
        fetchExport(etape.jeton, etape.nom);
        const ready = t('ready', { nom: etape.nom, octets: f.bytes(etape.octets) });
        const absent = t('ready.absent', { count: etape.absentes, nombre: f.count(etape.absentes) });
        tell(etape.absentes > 0 ? `${ready} ${absent}` : ready);
        onDone();
      }
    }
  };
  return {
    state,
    start(demande: DemandeExport): void {
      setState({ kind: 'court', etape: null });
      running.current = client.exports.run.subscribe(
        { demande },
        { onData: onEtape, onError: () => end({ kind: 'echec', raison: 'other' }) },
      );
    },
    stop(): void {
      end({ kind: 'repos' });
      tell(t('stopped'));
    },
  };
}
