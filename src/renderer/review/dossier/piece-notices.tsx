import { Button } from '@mantine/core';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { reviewReading } from '../../../messages/review-reading.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Notice } from '../../ui/notice.tsx';
import { useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { type PieceTab, versionOf } from './piece-tab.ts';
import classes from './pieces.module.css';
import { usePane, useReading } from './reading-context.tsx';

/** Above the page, only when there is something to know: refused and why, reported, or a newer version. */
export function PieceNotices({ tab }: { readonly tab: PieceTab }) {
  const t = useMessages(reviewDossier);
  const f = useFormat();
  const { pane, view } = usePane();
  const { open } = useReading();
  const reading = useMessages(reviewReading);
  const acts = useActs();
  const { tell } = useUndo();
  const { piece, newer } = tab;
  const comment = piece.statut === 'RE' ? piece.commentaires.at(-1) : undefined;
  const old = pane.version === null ? undefined : versionOf(tab, pane.version);
  if (!comment && !piece.signalement && !newer && !old) return null;

  const take = async (sha256: string): Promise<void> => {
    const payload = { dossierId: view.dossier.id, typeId: tab.type.id, sha256 };
    const id = await acts.performOrTell({ type: 'piece.prendreVersion@1', payload }, view.version);
    if (id !== null) tell(t('newerTaken'));
  };
  return (
    <div className={classes.notices}>
      {old ? (
        <Notice
          tone="warn"
          role="status"
          action={
            <Button size="xs" variant="default" onClick={() => open(pane.id, tab.type.id)}>
              {reading('readNewer')}
            </Button>
          }
        >
          {reading('oldVersion', { jour: f.day(old.deposeeLe) })}
        </Notice>
      ) : null}
      {comment ? (
        <Notice tone="bad">{t('refusedWith', { texte: comment.texte, par: comment.auteurNom })}</Notice>
      ) : null}
      {piece.signalement ? (
        <Notice tone="warn">
          {t('reportedBy', { par: piece.signalement.auteurNom, raison: piece.signalement.raison })}
        </Notice>
      ) : null}
      {newer && !old ? (
        <Notice
          tone="info"
          action={
            view.abilities.traiterPieces.allowed ? (
              <Button size="xs" variant="default" onClick={() => void take(newer.sha256)}>
                {t('takeNewer')}
              </Button>
            ) : null
          }
        >
          {t('newer', { jour: f.day(newer.deposeeLe) })}
        </Notice>
      ) : null}
    </div>
  );
}
