/** What a commission says of a dossier beside its avis: étiquettes, and who reads it. */
import type { Etiquette } from '../../src/domain/etiquette/etiquette.ts';
import type { Affectation } from '../../src/domain/lecture/affectation.ts';
import { MIDI } from './factories.ts';

export const anEtiquette = (over: Partial<Etiquette> = {}): Etiquette => ({
  id: `${over.dossierId ?? 'd1'}.${over.cle ?? 'a-revoir'}`,
  dossierId: 'd1',
  commissionId: 'c1',
  cle: 'a-revoir',
  libelle: 'À revoir',
  couleur: 'bleu',
  parId: 'p1',
  parNom: 'Hélène Œuvrard',
  poseeLe: MIDI,
  ...over,
});

export const anAffectation = (over: Partial<Affectation> = {}): Affectation => ({
  id: `${over.dossierId ?? 'd1'}.${over.personneId ?? 'p1'}`,
  dossierId: 'd1',
  commissionId: 'c1',
  personneId: 'p1',
  personneNom: 'Hélène Œuvrard',
  role: 'lecteur',
  echeance: '2026-04-20',
  parId: 'p3',
  parNom: 'Présidente',
  affecteeLe: MIDI,
  recuseeLe: null,
  ...over,
});
