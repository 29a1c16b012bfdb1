import type { Act } from '../../src/protocol/mutations.ts';
import { DOSSIERS, PIECES, SEANCE, shaOf } from './campaign.ts';
import type { Random } from './random.ts';

/** Something that a person of this device does now. Texts are unique: seen twice, an act was applied twice. */
export function randomAct(random: Random, personneId: string, n: number, enSeance: boolean): Act {
  const dossierId = random.pick(DOSSIERS);
  const typeId = random.pick(PIECES);
  const texte = `acte ${personneId} ${n}.`;
  const contenu = {
    type: 'FA' as const,
    motifs: [],
    commentaire: texte,
    criteres: {},
    citations: [],
    rang: null,
  };
  const decision = {
    type: random.pick(['FA', 'LC'] as const),
    motifs: [],
    commentaire: texte,
    rang: random.int(3) + 1,
    rendezVous: null,
  };
  const staff: readonly Act[] = [
    { type: 'piece.valider@1', payload: { dossierId, typeId, sha256: shaOf(dossierId, typeId) } },
    { type: 'piece.valider@1', payload: { dossierId, typeId, sha256: shaOf(dossierId, typeId) } },
    {
      type: 'piece.refuser@1',
      payload: { dossierId, typeId, sha256: shaOf(dossierId, typeId), commentaire: texte },
    },
    { type: 'piece.remettre@1', payload: { dossierId, typeId } },
    {
      type: 'dossier.statuer@1',
      payload: { dossierId, statut: random.pick(['CO', 'CO', 'IN']), message: texte },
    },
    { type: 'dossier.corrigerStatut@1', payload: { dossierId, statut: 'RE', raison: texte } },
    { type: 'decision.saisir@1', payload: { dossierId, contenu: decision } },
    { type: 'decision.valider@1', payload: { dossierId } },
    { type: 'decision.retirer@1', payload: { dossierId } },
    { type: 'decision.publier@1', payload: { dossierId } },
    { type: 'piece.signaler@1', payload: { dossierId, typeId, raison: texte } },
  ];
  const member: readonly Act[] = [
    { type: 'avis.enregistrer@1', payload: { dossierId, contenu } },
    { type: 'avis.rendre@1', payload: { dossierId, contenu } },
    { type: 'avis.rendre@1', payload: { dossierId, contenu } },
    { type: 'avis.reprendre@1', payload: { dossierId } },
    {
      type: 'note.ecrire@1',
      payload: { noteId: `n-${personneId}-${n}`, dossierId, texte, partagee: random.chance(0.5) },
    },
    { type: 'piece.signaler@1', payload: { dossierId, typeId, raison: texte } },
    { type: 'decision.saisir@1', payload: { dossierId, contenu: decision } },
    { type: 'decision.retirer@1', payload: { dossierId } },
    { type: 'decision.valider@1', payload: { dossierId } },
    { type: 'lecture.noter@1', payload: { dossierId, versionLue: random.int(9) } },
  ];
  if (random.chance(0.02))
    return {
      type: 'recusation.declarer@1',
      payload: { candidatId: `k-${dossierId}`, dossierId, raison: texte },
    };
  if (enSeance && random.chance(0.35)) return seanceAct(random, texte);
  return random.pick(personneId === 'g1' ? staff : member);
}

/** DE12, DE3: of the whole commission; the client ranks what it has before it. */
function seanceAct(random: Random, texte: string): Act {
  const seance = { seanceId: SEANCE, commissionId: 'c1' };
  const surDossier = random.pick(DOSSIERS);
  const ordre = DOSSIERS.filter(() => random.chance(0.8)).toSorted(() => random.next() - 0.5);
  const deliberation = { mode: 'vote', pour: 1, contre: 0, abstention: 0, observation: texte } as const;
  const entete = { titre: texte, jour: '2026-05-04', heure: '', lieu: '' };
  return random.pick<Act>([
    { type: 'decision.classer@1', payload: { sessionId: 's1', commissionId: 'c1', avant: [], ordre } },
    { type: 'decision.classer@1', payload: { sessionId: 's1', commissionId: 'c1', avant: [], ordre } },
    { type: 'seance.ecrire@1', payload: { ...seance, entete } },
    { type: 'seance.ordonner@1', payload: { ...seance, ordre } },
    { type: 'seance.ouvrir@1', payload: { ...seance, le: 1 } },
    { type: 'seance.passer@1', payload: { ...seance, courant: surDossier } },
    { type: 'seance.consigner@1', payload: { ...seance, surDossier, deliberation } },
    { type: 'seance.consigner@1', payload: { ...seance, surDossier, deliberation } },
    { type: 'seance.clore@1', payload: { ...seance, le: 2 } },
    { type: 'seance.rouvrir@1', payload: { ...seance, raison: texte } },
  ]);
}
