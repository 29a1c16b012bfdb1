/** One example of every act that its view accepts. */
import type { Actor } from '../../../src/domain/actor.ts';
import type { Act, MutationType } from '../../../src/protocol/mutations.ts';
import { AVEC_LETTRES, aDecision, aNote, anAvis, aPiece, MIDI, onListe } from '../../contracts/factories.ts';
import { aSeance } from '../../contracts/seances.ts';
import { anAffectation, anEtiquette } from '../../contracts/shared-reading.ts';
import { commission, gestionnaire, membre, president, SHA, session, transmis } from '../../domain/people.ts';
import { type AnyView, commissionViewOf, viewOf } from './views.ts';

const dossierId = 'd1';
const cv = { dossierId, typeId: 'cv' };
const contenuAvis = {
  type: 'FA' as const,
  motifs: [],
  commentaire: '',
  criteres: {},
  citations: [],
  rang: null,
};
const contenu = { type: 'FA' as const, motifs: [], commentaire: '', rang: null, rendezVous: null };
const seance = { seanceId: 'se1', commissionId: 'c1' };
const entete = { titre: 'Jury de licence', jour: '2026-05-04', heure: '14:00', lieu: 'Salle 3' };
const ouverte = aSeance({
  etat: 'ouverte',
  ouverteLe: MIDI,
  ordre: [{ dossierId: 'd1', candidatId: 'k1' }],
});
const deliberation = {
  mode: 'consensus' as const,
  pour: 0,
  contre: 0,
  abstention: 0,
  observation: 'Unanime.',
};
const texte = { fr: 'Texte', en: 'Text' };
const complet = transmis({ statut: 'CO' });
const newer = transmis({ pieces: [aPiece('cv', [SHA.cv, SHA.autre])] });

type Example<T extends MutationType> = readonly [act: Extract<Act, { type: T }>, actor: Actor, view: AnyView];

/** One accepted act of each type: who does it, and on what. */
export const EXAMPLES: { readonly [T in MutationType]: Example<T> } = {
  'avis.enregistrer@1': [
    { type: 'avis.enregistrer@1', payload: { dossierId, contenu: contenuAvis } },
    membre,
    viewOf(),
  ],
  'avis.rendre@1': [
    { type: 'avis.rendre@1', payload: { dossierId, contenu: contenuAvis } },
    membre,
    viewOf(),
  ],
  'avis.reprendre@1': [
    { type: 'avis.reprendre@1', payload: { dossierId } },
    membre,
    viewOf({ monAvis: anAvis() }),
  ],
  'piece.valider@1': [
    { type: 'piece.valider@1', payload: { ...cv, sha256: SHA.cv } },
    gestionnaire,
    viewOf(),
  ],
  'piece.refuser@1': [
    { type: 'piece.refuser@1', payload: { ...cv, sha256: SHA.cv, commentaire: 'Floue' } },
    gestionnaire,
    viewOf(),
  ],
  'piece.remettre@1': [
    { type: 'piece.remettre@1', payload: cv },
    gestionnaire,
    viewOf({ dossier: transmis({ pieces: [aPiece('cv', [SHA.cv], { statut: 'VA' })] }) }),
  ],
  'piece.signaler@1': [
    { type: 'piece.signaler@1', payload: { ...cv, raison: 'Page noire' } },
    membre,
    viewOf(),
  ],
  'piece.prendreVersion@1': [
    { type: 'piece.prendreVersion@1', payload: { ...cv, sha256: SHA.autre } },
    gestionnaire,
    viewOf({ dossier: newer }),
  ],
  'dossier.statuer@1': [
    { type: 'dossier.statuer@1', payload: { dossierId, statut: 'IN', message: 'Précisez.' } },
    gestionnaire,
    viewOf(),
  ],
  'dossier.corrigerStatut@1': [
    { type: 'dossier.corrigerStatut@1', payload: { dossierId, statut: 'IN', raison: 'Erreur' } },
    gestionnaire,
    viewOf(),
  ],
  'dossier.accorderRetour@1': [
    { type: 'dossier.accorderRetour@1', payload: { dossierId, jour: '2026-04-20' } },
    gestionnaire,
    viewOf(),
  ],
  'dossier.communiquerMotifs@1': [
    { type: 'dossier.communiquerMotifs@1', payload: { dossierId, texte: 'Niveau insuffisant.' } },
    gestionnaire,
    viewOf({ dossier: transmis({ demandeMotifs: { le: MIDI, echeance: '2026-04-02' } }) }),
  ],
  'decision.saisir@1': [{ type: 'decision.saisir@1', payload: { dossierId, contenu } }, membre, viewOf()],
  'decision.valider@1': [
    { type: 'decision.valider@1', payload: { dossierId } },
    president,
    viewOf({ dossier: complet, decision: aDecision() }),
  ],
  'decision.preparer@1': [
    { type: 'decision.preparer@1', payload: { dossierId } },
    gestionnaire,
    viewOf({
      dossier: complet,
      commission: { ...commission, publicationADeux: true },
      decision: aDecision({ etat: 'validee' }),
    }),
  ],
  'decision.publier@1': [
    { type: 'decision.publier@1', payload: { dossierId } },
    gestionnaire,
    viewOf({ dossier: complet, decision: aDecision({ etat: 'validee' }) }),
  ],
  'decision.retirer@1': [
    { type: 'decision.retirer@1', payload: { dossierId } },
    membre,
    viewOf({ decision: aDecision() }),
  ],
  'decision.faireAppel@1': [
    { type: 'decision.faireAppel@1', payload: { dossierId, contenu, raison: 'Recours' } },
    president,
    viewOf({ decision: aDecision({ etat: 'publiee' }) }),
  ],
  'note.ecrire@1': [
    { type: 'note.ecrire@1', payload: { dossierId, noteId: 'n1', texte: 'À relire.', partagee: false } },
    membre,
    viewOf(),
  ],
  'note.ecrire@2': [
    {
      type: 'note.ecrire@2',
      payload: {
        dossierId,
        noteId: 'n1',
        texte: '',
        partagee: true,
        ancre: { typePieceId: 'cv', sha256: SHA.cv, page: 1, quads: [[0, 0, 10, 10]], extrait: '15,5' },
        couleur: 'jaune',
        filId: null,
        mentions: [],
      },
    },
    membre,
    viewOf(),
  ],
  'note.supprimer@1': [
    { type: 'note.supprimer@1', payload: { dossierId, noteId: 'n1' } },
    membre,
    viewOf({ note: aNote() }),
  ],
  'etiquette.poser@1': [
    { type: 'etiquette.poser@1', payload: { dossierId, libelle: 'À revoir', couleur: 'bleu' } },
    membre,
    viewOf(),
  ],
  'etiquette.retirer@1': [
    { type: 'etiquette.retirer@1', payload: { dossierId, cle: 'a-revoir' } },
    membre,
    viewOf({ etiquette: anEtiquette() }),
  ],
  'affectation.affecter@1': [
    {
      type: 'affectation.affecter@1',
      payload: { dossierId, personneId: 'p1', role: 'lecteur', echeance: '2026-04-20' },
    },
    president,
    viewOf(),
  ],
  'affectation.retirer@1': [
    { type: 'affectation.retirer@1', payload: { dossierId, personneId: 'p1' } },
    president,
    viewOf({ affectation: anAffectation() }),
  ],
  'lecture.noter@1': [{ type: 'lecture.noter@1', payload: { dossierId, versionLue: 3 } }, membre, viewOf()],
  'lecture.exporter@1': [
    { type: 'lecture.exporter@1', payload: { dossierId, autres: [], format: 'pdf' } },
    membre,
    viewOf(),
  ],
  'recusation.declarer@1': [
    { type: 'recusation.declarer@1', payload: { dossierId, candidatId: 'k1', raison: 'Ma nièce.' } },
    membre,
    viewOf(),
  ],
  'decision.classer@1': [
    {
      type: 'decision.classer@1',
      payload: { sessionId: 's1', commissionId: 'c1', avant: ['d1'], ordre: ['d1'] },
    },
    membre,
    commissionViewOf({
      dossiers: new Map([['d1', { dossier: transmis(), session, decision: onListe('d1', 4) }]]),
    }),
  ],
  'seance.ecrire@1': [
    { type: 'seance.ecrire@1', payload: { ...seance, entete } },
    president,
    commissionViewOf({ seance: undefined }),
  ],
  'seance.convoquer@1': [
    {
      type: 'seance.convoquer@1',
      payload: { ...seance, presences: [{ personneId: 'p1', etat: 'present' }] },
    },
    president,
    commissionViewOf(),
  ],
  'seance.ordonner@1': [
    { type: 'seance.ordonner@1', payload: { ...seance, ordre: ['d1'] } },
    president,
    commissionViewOf({ seance: aSeance({ ordre: [] }) }),
  ],
  'seance.ouvrir@1': [
    { type: 'seance.ouvrir@1', payload: { ...seance, le: MIDI } },
    president,
    commissionViewOf(),
  ],
  'seance.passer@1': [
    { type: 'seance.passer@1', payload: { ...seance, courant: 'd1' } },
    president,
    commissionViewOf({ seance: ouverte }),
  ],
  'seance.consigner@1': [
    { type: 'seance.consigner@1', payload: { ...seance, surDossier: 'd1', deliberation } },
    president,
    commissionViewOf({ seance: ouverte }),
  ],
  'seance.clore@1': [
    { type: 'seance.clore@1', payload: { ...seance, le: MIDI } },
    president,
    commissionViewOf({ seance: ouverte }),
  ],
  'seance.rouvrir@1': [
    { type: 'seance.rouvrir@1', payload: { ...seance, raison: 'Un vote mal compté.' } },
    president,
    commissionViewOf({ seance: { ...ouverte, etat: 'close', closeLe: MIDI } }),
  ],
  'commission.ecrireLettre@1': [
    {
      type: 'commission.ecrireLettre@1',
      payload: { commissionId: 'c1', pour: 'LA', modele: { objet: texte, paragraphes: [texte] } },
    },
    gestionnaire,
    commissionViewOf({ commission: { ...commission, ...AVEC_LETTRES } }),
  ],
  'commission.signer@1': [
    {
      type: 'commission.signer@1',
      payload: { commissionId: 'c1', signataire: { nom: 'Claude Beaumont', qualite: texte } },
    },
    gestionnaire,
    commissionViewOf(),
  ],
};
