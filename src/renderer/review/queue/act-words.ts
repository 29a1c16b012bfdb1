import { reviewCodes } from '../../../messages/review-codes.ts';
import { reviewQueue } from '../../../messages/review-queue.ts';
import type { Act } from '../../../protocol/mutations.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useFormat } from '../../i18n/use-format.ts';

interface ActWords {
  /** What was done, as a person says it. */
  readonly sentence: string;
  /** The member's own text in it, '' when there is none. */
  readonly said: string;
}

/** What the member himself wrote in an act. */
function saidIn({ payload }: Act): string {
  if ('contenu' in payload) return payload.contenu.commentaire;
  if ('commentaire' in payload) return payload.commentaire;
  if ('raison' in payload) return payload.raison;
  if ('texte' in payload) return payload.texte;
  if ('deliberation' in payload) return payload.deliberation.observation;
  return 'message' in payload ? payload.message : '';
}

/** SY11: an act of the queue as a readable sentence. A newer build's act is said to be one. */
export function useActWords(): (act: Act | null) => ActWords {
  const t = useMessages(reviewQueue);
  const codes = useMessages(reviewCodes);
  const f = useFormat();
  return (act) => {
    if (act === null) return { sentence: t('act.inconnu'), said: '' };
    const { payload } = act;
    const code = 'contenu' in payload ? payload.contenu.type : 'pour' in payload ? payload.pour : null;
    const type = code ? codes(`avis.${code}`) : '';
    const statut = 'statut' in payload ? codes(`dossier.${payload.statut}`) : '';
    const jour = 'jour' in payload ? f.day(payload.jour) : '';
    const libelle = 'libelle' in payload ? payload.libelle : '';
    return {
      sentence: t(`act.${act.type}`, { type: type || t('noType'), statut, jour, libelle }),
      said: saidIn(act),
    };
  };
}
