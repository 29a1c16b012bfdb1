/** DE12: a séance and its procès-verbal, with overrides. */
import type { ProcesVerbal, Seance } from '../../src/domain/seance/seance.ts';
import { anEtablissement, aSession, MIDI } from './factories.ts';

/** DE12: being prepared, with one dossier on the order of the day. */
export const aSeance = (over: Partial<Seance> = {}): Seance => ({
  id: 'se1',
  commissionId: 'c1',
  centreId: 'ce1',
  titre: 'Jury de licence',
  jour: '2026-05-04',
  heure: '14:00',
  lieu: 'Salle 3',
  etat: 'preparee',
  presences: [],
  ordre: [{ dossierId: 'd1', candidatId: 'candidat-d1' }],
  courant: null,
  points: {},
  ouverteLe: null,
  closeLe: null,
  reouvertures: [],
  pv: null,
  majLe: MIDI,
  ...over,
});

/** What a closed séance keeps. */
export const aPv = (over: Partial<ProcesVerbal> = {}): ProcesVerbal => ({
  etablissement: { nom: anEtablissement().nom, fuseau: 'Europe/Paris' },
  commission: 'Japonais',
  titre: 'Jury de licence',
  jour: '2026-05-04',
  heure: '14:00',
  lieu: 'Salle 3',
  ouverteLe: Date.UTC(2026, 4, 4, 12, 5),
  closeLe: Date.UTC(2026, 4, 4, 15, 40),
  presences: [{ personneId: 'p1', nom: 'Hélène Œuvrard', role: 'president', etat: 'present' }],
  dossiers: [
    {
      dossierId: 'd1',
      candidatId: 'candidat-d1',
      numero: 'N-d1',
      nom: 'Łukasiewicz Inès',
      formation: aSession().libelle,
      decision: { type: 'LC', rang: 1, rendezVous: null, motifs: [], commentaire: 'Bon niveau.' },
      deliberation: { mode: 'vote', pour: 3, contre: 1, abstention: 0, observation: '' },
    },
  ],
  listes: [
    {
      sessionId: 's1',
      libelle: aSession().libelle,
      lignes: [
        { dossierId: 'd1', candidatId: 'candidat-d1', rang: 1, numero: 'N-d1', nom: 'Łukasiewicz Inès' },
      ],
    },
  ],
  reouvertures: [],
  ...over,
});
