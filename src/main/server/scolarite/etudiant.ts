import type { Adresse, Baccalaureat, Cursus, Infos } from '../../../domain/candidat/profil.ts';
import type { EtudiantConnu } from '../../application/scolarite-port.ts';
import type { RaisonAnomalie } from './anomalie.ts';
import { createFieldReader, type FieldReader, type Fields } from './fields.ts';
import { readCivilite, readDay, readIne, readMoyenne, readObtenu, readYear } from './readers.ts';

/** One student as an adapter found him: texts by the names of docs/scolarite.md. */
export interface EtudiantBrut {
  readonly identifiant: string;
  /** Holds 'numeroEtudiant' and the fields of CHAMPS. */
  readonly fields: Fields;
  readonly ligne: number | null;
  readonly cursus: readonly { readonly fields: Fields; readonly ligne: number }[];
}

const INFOS = [
  'civilite',
  'nomNaissance',
  'nomUsage',
  'prenoms',
  'dateNaissance',
  'paysNaissance',
  'departementNaissance',
  'villeNaissance',
  'nationalite',
  'ine',
  'telephone',
  'telephonePortable',
] as const satisfies readonly (keyof Infos)[];
const ADRESSE = [
  'ligne1',
  'ligne2',
  'ligne3',
  'codePostal',
  'commune',
  'cedex',
  'pays',
] as const satisfies readonly (keyof Adresse)[];
const BAC = [
  'bacObtenu',
  'bacAnnee',
  'bacSerie',
  'bacMention',
  'bacEtablissement',
  'bacSpecialites',
] as const;

/** Names of fields, for both adapters. */
export const CHAMPS_ETUDIANT = ['numeroEtudiant', ...INFOS, ...ADRESSE, ...BAC] as const;
export const CHAMPS_CURSUS = [
  'annee',
  'etablissement',
  'diplome',
  'libelle',
  'obtenu',
  'mention',
  'moyenne',
] as const satisfies readonly (keyof Cursus)[];

/** Tells an anomaly of one row; `source` is added by the adapter. */
export type ReportOf = (
  part: 'etudiant' | 'cursus',
  ligne: number | null,
  champ: string | null,
  raison: RaisonAnomalie,
) => void;

/**
 * A student in the domain's types. A field that doesn't fit is reported and left empty, a cursus that has
 * no year, no result or no name is reported and left out; all the rest is used.
 */
export function etudiantOf(brut: EtudiantBrut, report: ReportOf): EtudiantConnu {
  const read = createFieldReader(brut.fields, (champ, raison) =>
    report('etudiant', brut.ligne, champ, raison),
  );
  return {
    identifiant: brut.identifiant,
    numeroEtudiant: read.text('numeroEtudiant'),
    infos: read.any(INFOS) ? infosOf(read) : null,
    adresse: read.any(ADRESSE) ? adresseOf(read) : null,
    bac: read.any(BAC) ? bacOf(read) : null,
    cursusInterne: brut.cursus.flatMap(({ fields, ligne }) => {
      const of = (champ: string | null, raison: RaisonAnomalie) => report('cursus', ligne, champ, raison);
      const cursus = cursusOf(createFieldReader(fields, of));
      if (cursus === null) of(null, 'incomplet');
      return cursus === null ? [] : [cursus];
    }),
  };
}

const infosOf = (read: FieldReader): Infos => ({
  civilite: read.as('civilite', readCivilite, 'code') ?? '',
  nomNaissance: read.text('nomNaissance'),
  nomUsage: read.text('nomUsage'),
  prenoms: read.text('prenoms'),
  dateNaissance: read.as('dateNaissance', readDay, 'jour') ?? '',
  paysNaissance: read.text('paysNaissance'),
  departementNaissance: read.text('departementNaissance'),
  villeNaissance: read.text('villeNaissance'),
  nationalite: read.text('nationalite'),
  ine: read.as('ine', readIne, 'ine') ?? '',
  telephone: read.text('telephone'),
  telephonePortable: read.text('telephonePortable'),
});

const adresseOf = (read: FieldReader): Adresse => ({
  ligne1: read.text('ligne1'),
  ligne2: read.text('ligne2'),
  ligne3: read.text('ligne3'),
  codePostal: read.text('codePostal'),
  commune: read.text('commune'),
  cedex: read.text('cedex'),
  pays: read.text('pays'),
});

const readOuiNon = (text: string): 'oui' | 'non' | null => {
  const value = readObtenu(text);
  return value === 'enCours' ? null : value;
};

/** "Sans baccalauréat" when bacObtenu says no: what else is said of a bac is then out of place. */
function bacOf(read: FieldReader): Baccalaureat | null {
  const [, ...details] = BAC;
  const detailed = read.any(details);
  const obtenu = read.as('bacObtenu', readOuiNon, 'code') ?? (detailed ? 'oui' : null);
  if (obtenu === null) return null;
  if (obtenu === 'non') {
    if (detailed) read.anomaly('bacObtenu', 'incoherent');
    return { obtenu: false, annee: null, serie: '', mention: '', etablissement: '', specialites: [] };
  }
  return {
    obtenu: true,
    annee: read.as('bacAnnee', readYear, 'annee'),
    serie: read.text('bacSerie'),
    mention: read.text('bacMention'),
    etablissement: read.text('bacEtablissement'),
    specialites: read
      .text('bacSpecialites')
      .split('|')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  };
}

function cursusOf(read: FieldReader): Cursus | null {
  const annee = read.as('annee', readYear, 'annee');
  const obtenu = read.as('obtenu', readObtenu, 'code');
  const diplome = read.text('diplome');
  const libelle = read.text('libelle');
  if (annee === null || obtenu === null || (diplome === '' && libelle === '')) return null;
  return {
    annee,
    etablissement: read.text('etablissement'),
    diplome,
    libelle,
    obtenu,
    mention: read.text('mention'),
    moyenne: read.as('moyenne', readMoyenne, 'nombre'),
  };
}
