import { reviewMotifs } from '../../../messages/review-motifs.ts';
import { useBilingue, useMessages } from '../../i18n/langue.tsx';
import { useDossier } from '../dossier/dossier-context.tsx';

/** DE11: an answer to begin from: the motifs of the published decision by their labels, then its comment. */
export function useProposedText(): string {
  const t = useMessages(reviewMotifs);
  const name = useBilingue();
  const { decision, commission, session } = useDossier().view;
  // Under appel the entry is another one already: what was asked about is what was published.
  const contenu = decision?.actes.findLast(({ etat }) => etat === 'publiee')?.contenu ?? decision?.contenu;
  const motifs = commission.motifs.filter(({ code }) => contenu?.motifs.includes(code));
  const lines = motifs.map(({ libelle }) => `– ${name(libelle)}`);
  const formation = name(session.libelle);
  const head = t(lines.length > 0 ? 'model.motifs' : 'model.sansMotif', { formation, count: lines.length });
  return [[head, ...lines].join('\n'), contenu?.commentaire.trim() ?? ''].filter(Boolean).join('\n\n');
}
