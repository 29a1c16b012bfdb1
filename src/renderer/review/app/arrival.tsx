import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { reviewApp } from '../../../messages/review-app.ts';
import type { EcranLu } from '../../../protocol/reprise.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { dossierPath } from './routes.ts';
import { useUndo } from './undo.tsx';

const ArrivalContext = createContext<EcranLu | null>(null);

interface Props {
  /** What the workspace opened on. */
  readonly ecran: EcranLu | null;
  readonly children: ReactNode;
}

/** The dossier that this start came back to, as it was left, for as long as one stays in it. */
export function ArrivalProvider({ ecran, children }: Props) {
  const [location] = useLocation();
  const [here, setHere] = useState(ecran);
  if (here && location !== dossierPath(here.dossierId)) setHere(null);
  return <ArrivalContext value={here}>{children}</ArrivalContext>;
}

/** How the dossier on screen was left by the last run; null: one came to it by oneself. */
export const useArrival = (): EcranLu | null => use(ArrivalContext);

/** Says, over the list, why it isn't the dossier that one left: nobody moved it away. */
export function Gone() {
  const t = useMessages(reviewApp);
  const { tell } = useUndo();
  useEffect(() => tell(t('arrival.gone')), [tell, t]);
  return null;
}
