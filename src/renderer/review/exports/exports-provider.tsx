import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { PorteeExport } from '../../../protocol/exports.ts';
import { ExportDialog } from './export-dialog.tsx';

interface Exports {
  /** Asks what of these dossiers should become a file. */
  readonly open: (portee: PorteeExport) => void;
}

const ExportsContext = createContext<Exports | null>(null);

/** One dialog for the whole window: an export goes on while screens change behind it. */
export function ExportsProvider({ children }: { readonly children: ReactNode }) {
  const [portee, setPortee] = useState<PorteeExport | null>(null);
  const value = useMemo((): Exports => ({ open: setPortee }), []);
  return (
    <ExportsContext value={value}>
      {children}
      {portee ? <ExportDialog portee={portee} onClose={() => setPortee(null)} /> : null}
    </ExportsContext>
  );
}

export function useExports(): Exports {
  const exports = use(ExportsContext);
  if (!exports) throw new Error('useExports outside of ExportsProvider');
  return exports;
}
