import { verifierAdresse } from '../../../domain/candidat/adresse.ts';
import { verifierBac } from '../../../domain/candidat/bac.ts';
import type { ContexteProfil, SaisieLibre, Verification } from '../../../domain/candidat/champs.ts';
import { verifierInfos } from '../../../domain/candidat/infos.ts';
import type { Adresse, Baccalaureat, Cursus, Infos } from '../../../domain/candidat/profil.ts';
import type { EtudiantConnu } from '../../application/scolarite-port.ts';
import type { RaisonAnomalie } from './anomalie.ts';
import { bacCodes, departementCode, paysCode } from './codes.ts';
import { createFieldReader, type FieldReader, type Fields } from './fields.ts';
import { readCivilite, readDay, readMoyenne, readObtenu, readYear } from './readers.ts';

/** One student as an adapter found him: texts by the names of docs/scolarite.md. */
export interface EtudiantBrut {
  readonly identifiant: string;
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
/** Names of the bac's fields, by the field of the rubric. */
const BAC = {
  obtenu: 'bacObtenu',
  annee: 'bacAnnee',
  serie: 'bacSerie',
  mention: 'bacMention',
  etablissement: 'bacEtablissement',
  specialites: 'bacSpecialites',
} as const satisfies Record<keyof Baccalaureat, string>;

/** Names of fields, for both adapters. */
export const CHAMPS_ETUDIANT = ['numeroEtudiant', ...INFOS, ...ADRESSE, ...Object.values(BAC)] as const;
export const CHAMPS_CURSUS = [
  'annee',
  'etablissement',
  'diplome',
  'libelle',
  'obtenu',
  'mention',
  'moyenne',
] as const satisfies readonly (keyof Cursus)[];

/** Tells an anomaly of one row; the source is added by the adapter. */
export type ReportOf = (
  part: 'etudiant' | 'cursus',
  ligne: number | null,
  champ: string | null,
  raison: RaisonAnomalie,
) => void;

/**
 * A student in the domain's types. A field that the profile's forms wouldn't take is reported and left out;
 * so is a rubric that isn't filled without it (it stays null, for the candidat to fill), and a cursus that
 * has no year, no result or no name. All the rest is used.
 */
export function etudiantOf(brut: EtudiantBrut, ctx: ContexteProfil, report: ReportOf): EtudiantConnu {
  const read = createFieldReader(brut.fields, (champ, raison) =>
    report('etudiant', brut.ligne, champ, raison),
  );
  return {
    identifiant: brut.identifiant,
    numeroEtudiant: read.text('numeroEtudiant'),
    infos: read.any(INFOS) ? taken(infosOf(read), (saisie) => verifierInfos(saisie, ctx), read) : null,
    adresse: read.any(ADRESSE)
      ? taken(adresseOf(read), (saisie) => verifierAdresse(saisie, ctx), read)
      : null,
    bac: read.any(Object.values(BAC)) ? bacTaken(read, ctx) : null,
    cursusInterne: brut.cursus.flatMap(({ fields, ligne }) => {
      const of = (champ: string | null, raison: RaisonAnomalie) => report('cursus', ligne, champ, raison);
      const cursus = cursusOf(createFieldReader(fields, of));
      if (cursus === null) of(null, 'incomplet');
      return cursus === null ? [] : [cursus];
    }),
  };
}

/** What the domain takes of a rubric, without the fields that it refuses; null when it isn't filled then. */
function taken<T extends object>(
  saisie: SaisieLibre,
  verify: (saisie: SaisieLibre) => Verification<T>,
  read: FieldReader,
  nameOf: (champ: string) => string = (champ) => champ,
): T | null {
  const whole = verify(saisie);
  if (whole.ok) return whole.value;
  const refused = whole.erreurs.filter(({ code }) => code !== 'requis');
  for (const { champ, code } of refused) read.anomaly(nameOf(champ), code);
  const names = new Set(refused.map(({ champ }) => champ));
  const rest = verify(Object.fromEntries(Object.entries(saisie).filter(([champ]) => !names.has(champ))));
  if (rest.ok) return rest.value;
  for (const { champ } of rest.erreurs) read.anomaly(nameOf(champ), 'requis');
  return null;
}

const textsOf = (read: FieldReader, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, read.text(name)]));

function infosOf(read: FieldReader): SaisieLibre {
  const texts = textsOf(read, INFOS);
  const { civilite = '', dateNaissance = '', departementNaissance = '' } = texts;
  return {
    ...texts,
    civilite: readCivilite(civilite) ?? civilite,
    dateNaissance: readDay(dateNaissance) || dateNaissance,
    paysNaissance: paysCode(texts.paysNaissance ?? ''),
    departementNaissance: departementCode(departementNaissance),
    nationalite: paysCode(texts.nationalite ?? ''),
  };
}

function adresseOf(read: FieldReader): SaisieLibre {
  const texts = textsOf(read, ADRESSE);
  return { ...texts, pays: paysCode(texts.pays ?? '') };
}

/** "Sans baccalauréat" when bacObtenu says no: what else is said of a bac is then out of place. */
function bacTaken(read: FieldReader, ctx: ContexteProfil): Baccalaureat | null {
  const { obtenu: name, ...details } = BAC;
  const detailed = read.any(Object.values(details));
  const written = read.text(name);
  const said = readObtenu(written) ?? (written === '' && detailed ? 'oui' : written);
  if (said === 'non' && detailed) read.anomaly(name, 'incoherent');
  const annee = read.text(BAC.annee);
  const year = readYear(annee);
  const codes = bacCodes(year ?? 0);
  const saisie = {
    obtenu: said,
    annee: year ?? annee,
    serie: codes.serie(read.text(BAC.serie)),
    mention: codes.mention(read.text(BAC.mention)),
    etablissement: read.text(BAC.etablissement),
    specialites: read
      .text(BAC.specialites)
      .split('|')
      .map((one) => codes.specialite(one.trim())),
  };
  const nameOf = (champ: string): string => BAC[champ as keyof Baccalaureat];
  return taken(saisie, (one) => verifierBac(one, ctx), read, nameOf);
}

function cursusOf(read: FieldReader): Cursus | null {
  const annee = read.as('annee', readYear, 'annee_format');
  const obtenu = read.as('obtenu', readObtenu, 'choix_invalide');
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
    moyenne: read.as('moyenne', readMoyenne, 'nombre_format'),
  };
}
