import type { ContenuDecision, Decision } from '../../../../domain/decision/decision.ts';
import { type CommandeLot, contenuDuLot } from '../../../../domain/decision/lot.ts';
import { assertNever } from '../../../../domain/refusal.ts';
import type { LotAct } from '../../../application/lots-ports.ts';

const saisir = (dossierId: string, contenu: ContenuDecision): LotAct => ({
  type: 'decision.saisir@1',
  payload: {
    dossierId,
    contenu: {
      ...contenu,
      motifs: [...contenu.motifs],
      rendezVous: contenu.rendezVous ? { ...contenu.rendezVous } : null,
    },
  },
});

/** The act of a lot on one dossier. `rangs`: those held in its session, earlier ones of the lot on top (DE3). */
export function actOfLot(
  commande: CommandeLot,
  dossierId: string,
  decision: Decision | undefined,
  rangs: ReadonlyMap<number, string>,
): LotAct {
  const payload = { dossierId };
  switch (commande.kind) {
    case 'saisir':
      return saisir(dossierId, contenuDuLot(commande.contenu, rangs, decision));
    case 'valider':
      return { type: 'decision.valider@1', payload };
    case 'preparer':
      return { type: 'decision.preparer@1', payload };
    case 'publier':
      return { type: 'decision.publier@1', payload };
    case 'retirer':
      return { type: 'decision.retirer@1', payload };
    case 'completer':
      return { type: 'dossier.statuer@1', payload: { dossierId, statut: 'CO', message: '' } };
    default:
      return assertNever(commande);
  }
}

/**
 * DE5: what undoes an act that has left, `avant` being the decision it was done on; null where the candidat was
 * told, and nothing undoes it.
 */
export function inverseOf(act: LotAct, avant: Decision | undefined): LotAct | null {
  const { dossierId } = act.payload;
  const payload = { dossierId };
  switch (act.type) {
    case 'decision.saisir@1':
      return avant ? saisir(dossierId, avant.contenu) : { type: 'decision.retirer@1', payload };
    case 'decision.valider@1':
    case 'decision.preparer@1':
      return { type: 'decision.retirer@1', payload };
    case 'decision.retirer@1':
      if (avant?.preparee) return { type: 'decision.preparer@1', payload };
      if (avant?.etat === 'validee') return { type: 'decision.valider@1', payload };
      return avant ? saisir(dossierId, avant.contenu) : null;
    case 'decision.publier@1':
    case 'dossier.statuer@1':
      return null;
    default:
      return assertNever(act);
  }
}
