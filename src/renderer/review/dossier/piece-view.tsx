import { Suspense, useEffect } from 'react';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Shape } from '../../ui/shape.tsx';
import { useTRPCClient } from '../app/api.ts';
import { PieceNotices } from './piece-notices.tsx';
import { PieceReader } from './piece-reader.tsx';
import { type PieceTab, versionOf } from './piece-tab.ts';
import classes from './pieces.module.css';
import { usePane } from './reading-context.tsx';

/** One pièce: what is to be known of it, then the page as large as can be. */
export function PieceView({ tab }: { readonly tab: PieceTab }) {
  const t = useMessages(reviewDossier);
  const name = useBilingue();
  const { view, pane } = usePane();
  // An older version, asked for by a citation or a note, as long as it is that pièce's.
  const shown = (pane.version === null ? undefined : versionOf(tab, pane.version)) ?? tab.shown;
  const client = useTRPCClient();
  const { id: dossierId } = view.dossier;
  const older = shown !== tab.shown && shown ? shown.sha256 : null;
  useEffect(() => {
    // The cache keeps the versions to be read; it is asked for others. A failure is the viewer's to say.
    if (older !== null) client.files.want.mutate({ dossierId, sha256: older }).catch(() => undefined);
  }, [client, dossierId, older]);
  const missing =
    tab.piece.statut === 'NC'
      ? 'notConcerned'
      : view.dossier.transmissions.length === 0
        ? 'beforeTransmission'
        : tab.type.obligatoire
          ? 'missingRequired'
          : 'missingOptional';
  return (
    <div className={classes.view}>
      <PieceNotices tab={tab} />
      <div className={classes.page}>
        {shown ? (
          <Suspense fallback={null}>
            <PieceReader tab={tab} shown={shown} />
          </Suspense>
        ) : (
          <EmptyState
            icon={<Shape name={tab.piece.statut === 'NC' ? 'dash' : 'ring'} size={24} />}
            title={name(tab.type.libelle)}
            text={t(missing)}
          />
        )}
      </div>
    </div>
  );
}
