import type { EvenementDossier } from '../../../domain/candidature/dossier.ts';
import type { TypePiece } from '../../../domain/organisation/organisation.ts';
import { assertNever } from '../../../domain/refusal.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewDossier } from '../../../messages/review-dossier.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './candidate.module.css';
import { useDossier } from './dossier-context.tsx';

/** What happened as a sentence, and what was said about it. */
function useEventWords(types: readonly TypePiece[]) {
  const t = useMessages(reviewDossier);
  const codes = useMessages(reviewCodes);
  const f = useFormat();
  const name = useBilingue();
  const pieceOf = (typeId: string): string => {
    const type = types.find(({ id }) => id === typeId);
    return type ? name(type.libelle) : typeId;
  };
  return (event: EvenementDossier): { readonly text: string; readonly said: string } => {
    switch (event.kind) {
      case 'creation':
        return { text: t('event.creation'), said: '' };
      case 'transmission':
        return { text: t('event.transmission', { recu: event.recu }), said: '' };
      case 'statut':
        return {
          text: t('event.statut', {
            de: codes(`dossier.${event.de}`),
            vers: codes(`dossier.${event.vers}`),
          }),
          said: event.raison,
        };
      case 'piece':
        return {
          text: t('event.piece', { piece: pieceOf(event.typeId), statut: codes(`piece.${event.statut}`) }),
          said: event.commentaire,
        };
      case 'signalement':
        return { text: t('event.signalement', { piece: pieceOf(event.typeId) }), said: event.raison };
      case 'annulation':
        return { text: t('event.annulation'), said: '' };
      case 'confirmation':
      case 'desistement':
        return { text: t(`event.${event.kind}`, { recu: event.recu }), said: '' };
      case 'promotion':
        return { text: t('event.promotion', { jour: f.day(event.jour) }), said: '' };
      case 'demandeMotifs':
        return { text: t('event.demandeMotifs', { jour: f.day(event.echeance) }), said: '' };
      case 'motifsCommuniques':
        return { text: t(event.correction ? 'event.motifsCorriges' : 'event.motifsCommuniques'), said: '' };
      default:
        return assertNever(event);
    }
  };
}

/** LC10: the timeline, newest first. */
export function HistorySection() {
  const f = useFormat();
  const { dossier, session } = useDossier().view;
  const words = useEventWords(session.typesPiece);
  return (
    <ol className={classes.timeline} reversed>
      {dossier.evenements.toReversed().map((event) => {
        const { text, said } = words(event);
        return (
          <li key={`${event.kind}-${event.le}-${text}`} className={classes.event}>
            <span>{text}</span>
            {said ? <span className={classes.quote}>{said}</span> : null}
            <span className={classes.eventAside}>
              {[f.moment(event.le), event.par].filter(Boolean).join(' · ')}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
