import type { ContenuDecision } from '../../../domain/decision/decision.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { reviewDecision } from '../../../messages/review-decision.ts';
import type { Act, MutationPayload } from '../../../protocol/mutations.ts';
import { useMessages } from '../../i18n/langue.tsx';
import { useOfferUnsent, useUndo } from '../app/undo.tsx';
import { useActs } from '../app/use-acts.ts';
import { useDossier } from '../dossier/dossier-context.tsx';

const payloadOf = (contenu: ContenuDecision): MutationPayload<'decision.saisir@1'>['contenu'] => ({
  ...contenu,
  motifs: [...contenu.motifs],
  rendezVous: contenu.rendezVous ? { ...contenu.rendezVous } : null,
});

/** The acts of a decision; each gives null when done, or the refusal to show in its place. */
export function useDecisionActs() {
  const t = useMessages(reviewDecision);
  const { view } = useDossier();
  const acts = useActs();
  const { offer } = useUndo();
  const offerUnsent = useOfferUnsent();
  const dossierId = view.dossier.id;
  const withdraw: Act = { type: 'decision.retirer@1', payload: { dossierId } };

  const perform = async (act: Act, done: string, inverse: Act | null): Promise<Refusal | null> => {
    const answer = await acts.perform(act, view.version);
    if (answer === null) return { code: 'introuvable', params: {} };
    if (!answer.ok) return answer.refusal;
    const entry = { done, undo: () => acts.takeBack(answer.id, inverse, view.version) };
    if (inverse) offer(entry);
    else offerUnsent(entry);
    return null;
  };
  return {
    enter: (contenu: ContenuDecision) => {
      const payload = { dossierId, contenu: payloadOf(contenu) };
      // Going back from a first entry is withdrawing it; from a change, entering what was there.
      const before = view.decision;
      const inverse: Act = before
        ? { type: 'decision.saisir@1', payload: { dossierId, contenu: payloadOf(before.contenu) } }
        : withdraw;
      return perform({ type: 'decision.saisir@1', payload }, t('entered'), inverse);
    },
    validate: () => perform({ type: 'decision.valider@1', payload: { dossierId } }, t('validated'), withdraw),
    prepare: () => perform({ type: 'decision.preparer@1', payload: { dossierId } }, t('prepared'), withdraw),
    /** The candidat reads it: only taking the act back before it leaves undoes it. */
    publish: () => perform({ type: 'decision.publier@1', payload: { dossierId } }, t('published'), null),
    withdraw: () => perform(withdraw, t('withdrawn'), null),
    appeal: (contenu: ContenuDecision, raison: string) =>
      perform(
        { type: 'decision.faireAppel@1', payload: { dossierId, contenu: payloadOf(contenu), raison } },
        t('appealed'),
        null,
      ),
  };
}
