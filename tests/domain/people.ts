import type { Actor, DecideContext, Role } from '../../src/domain/actor.ts';
import type { Profil } from '../../src/domain/candidat/profil.ts';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import type { SessionCandidature, TypePiece } from '../../src/domain/organisation/organisation.ts';
import type { CommissionDocument } from '../../src/protocol/entities.ts';
import { aCommission, aDossier, aPiece, aSession, MIDI } from '../contracts/factories.ts';

export const actorWith = (personneId: string, ...roles: readonly Role[]): Actor => ({
  personneId,
  nom: `Nom de ${personneId}`,
  roles,
  recusations: [],
});

export const candidat = actorWith('k1', { kind: 'candidat', candidatId: 'k1' });
export const membre = actorWith('p1', { kind: 'membre', commissionId: 'c1' });
export const collegue = actorWith('p2', { kind: 'membre', commissionId: 'c1' });
export const president = actorWith('p3', { kind: 'president', commissionId: 'c1' });
export const lecteur = actorWith('p4', { kind: 'lecteur', commissionId: 'c1' });
export const gestionnaire = actorWith('g1', { kind: 'gestionnaire', centreId: 'ce1' });
export const ailleurs = actorWith(
  'p9',
  { kind: 'membre', commissionId: 'c9' },
  { kind: 'gestionnaire', centreId: 'ce9' },
);
export const admin = actorWith('a1', { kind: 'admin' });

export const by = (actor: Actor, now = MIDI): DecideContext => ({ actor, now });

export const aType = (id: string, over: Partial<TypePiece> = {}): TypePiece => ({
  id,
  code: id.toUpperCase(),
  libelle: { fr: id, en: id },
  aide: null,
  obligatoire: true,
  conditionnelle: false,
  commune: false,
  identifiante: false,
  ordre: 1,
  ...over,
});

/** A session that asks for a CV, an identity and, of some, a diploma. */
export const session: SessionCandidature = aSession({
  typesPiece: [
    aType('cv', { ordre: 1 }),
    aType('identite', { ordre: 2, identifiante: true }),
    aType('diplome', { ordre: 3, conditionnelle: true }),
  ],
  questions: [
    {
      id: 'q1',
      libelle: { fr: 'Pourquoi ?', en: 'Why?' },
      forme: 'long',
      obligatoire: true,
      choix: [],
      ordre: 1,
    },
  ],
  grille: [{ id: 'niveau', libelle: { fr: 'Niveau', en: 'Level' }, poids: 2, echelle: 5 }],
});

export const commission: CommissionDocument = aCommission({
  avisMasques: false,
  motifs: [{ code: 'niveau', libelle: { fr: 'Niveau insuffisant', en: 'Level too low' } }],
});

export const SHA = {
  cv: 'c'.repeat(64),
  identite: '1'.repeat(64),
  diplome: 'd'.repeat(64),
  autre: '2'.repeat(64),
};

export const CANARI = 'CANARI';
export const profil: Profil = {
  infos: {
    civilite: 'Mme',
    nomNaissance: `${CANARI}-nom`,
    nomUsage: '',
    prenoms: `${CANARI}-prenom`,
    dateNaissance: `${CANARI}-2005`,
    paysNaissance: 'France',
    departementNaissance: '',
    villeNaissance: `${CANARI}-ville`,
    nationalite: 'France',
    ine: `${CANARI}-ine`,
    telephone: `${CANARI}-tel`,
    telephonePortable: '',
  },
  adresse: {
    ligne1: `${CANARI}-rue`,
    ligne2: '',
    ligne3: '',
    codePostal: '75013',
    commune: 'Paris',
    cedex: '',
    pays: 'France',
  },
  bac: {
    obtenu: true,
    annee: 2023,
    serie: 'Général',
    mention: 'Bien',
    etablissement: 'Lycée',
    specialites: [],
  },
  cursusInterne: [],
  cursusExterne: [],
  stages: [],
  experiences: [],
};

/** Transmitted once, all pièces deposited and not looked at. */
export const transmis = (over: Partial<Dossier> = {}): Dossier =>
  aDossier({
    candidatId: 'k1',
    statut: 'RE',
    profil,
    reponses: { q1: 'Parce que.' },
    pieces: [
      aPiece('cv', [SHA.cv]),
      aPiece('identite', [SHA.identite]),
      aPiece('diplome', [], { statut: 'NC' }),
    ],
    transmissions: [{ recu: 'R1', le: MIDI, empreinte: 'e', pieces: { cv: SHA.cv, identite: SHA.identite } }],
    evenements: [
      { kind: 'creation', le: MIDI, par: `${CANARI}-nom` },
      { kind: 'transmission', le: MIDI, par: `${CANARI}-nom`, recu: 'R1' },
    ],
    ...over,
  });

export const brouillon = (over: Partial<Dossier> = {}): Dossier =>
  transmis({
    statut: 'AT',
    transmissions: [],
    pieces: [aPiece('cv', []), aPiece('identite', []), aPiece('diplome', [])],
    evenements: [{ kind: 'creation', le: MIDI, par: `${CANARI}-nom` }],
    ...over,
  });
