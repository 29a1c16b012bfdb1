import type { InboxEntry } from '../../src/main/application/replica-ports.ts';
import { fold } from '../../src/main/workspace/replica/fold.ts';
import { benchDossier, nomOf, prenomOf } from './dossiers.ts';

/** The row of the list of `benchDossier(i)`. */
export function benchEntry(i: number): InboxEntry {
  const dossier = benchDossier(i);
  const nom = nomOf(i);
  const prenom = prenomOf(i);
  return {
    id: dossier.id,
    numero: dossier.numero,
    nom,
    prenom,
    tri: fold(`${nom} ${prenom}`),
    mots: '',
    sessionId: dossier.sessionId,
    statut: dossier.statut,
    bac: 'Général B',
    moyenne: null,
    piecesFaites: 1,
    piecesTotal: 1,
    avisEtat: 'aucun',
    avisType: null,
    majLe: dossier.majLe,
    nouveau: false,
    mention: false,
    enAttente: false,
    annulee: false,
    fichiers: 1,
    octets: 120_000,
    motifsAvant: null,
    affectation: null,
    echeance: null,
    etiquettes: [],
  };
}
