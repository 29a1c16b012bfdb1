import { lireJour } from '../calendar/jour-saisi.ts';
import {
  type ContexteProfil,
  codeBrut,
  collect,
  faux,
  type Lu,
  lu,
  readChoix,
  readLigne,
  readNom,
  type Saisie,
  type Verification,
} from './champs.ts';
import { readIne } from './ine.ts';
import { FRANCE, readDepartement, readNationalite, readPays } from './pays.ts';
import type { Infos } from './profil.ts';
import { readTelephone } from './telephone.ts';

/** Longest name: of a person, of a town. */
const NOM_MAX = 100;
export const AGE_MIN = 14;
export const AGE_MAX = 100;

/** PR4. Fields of infos that may not be empty, for a birth in that country. */
export const infosObligatoires = (paysNaissance: string): readonly (keyof Infos)[] => [
  'nomNaissance',
  'prenoms',
  'dateNaissance',
  'paysNaissance',
  ...(paysNaissance === FRANCE ? (['departementNaissance', 'villeNaissance'] as const) : []),
  'nationalite',
];

/** Whole years lived on a day; who was born on 29 February is a year older on 1 March. */
const age = (naissance: string, aujourdhui: string): number =>
  Number(aujourdhui.slice(0, 4)) -
  Number(naissance.slice(0, 4)) -
  (aujourdhui.slice(5) < naissance.slice(5) ? 1 : 0);

/** A day of birth, 'YYYY-MM-DD' or as the French write it, of somebody of 14 to 100 years. */
const readNaissance =
  ({ aujourdhui }: ContexteProfil) =>
  (texte: string): Lu<string> => {
    const naissance = lireJour(texte);
    if (naissance === null) return faux('jour_invalide');
    if (naissance > aujourdhui) return faux('jour_futur');
    const ans = age(naissance, aujourdhui);
    if (ans < AGE_MIN) return faux('trop_jeune', { min: AGE_MIN });
    return ans > AGE_MAX ? faux('trop_age', { max: AGE_MAX }) : lu(naissance);
  };

/**
 * PR4. Informations personnelles. A département is asked of births in France alone, and emptied for others.
 * Civilité, nom d'usage, INE and telephones may be empty.
 */
export function verifierInfos(saisie: Saisie<Infos>, ctx: ContexteProfil): Verification<Infos> {
  const enFrance = codeBrut(saisie.paysNaissance) === FRANCE;
  const c = collect<Infos>(saisie, infosObligatoires(enFrance ? FRANCE : ''));
  return c.fin({
    civilite: c.lire('civilite', '', readChoix(['M.', 'Mme'])),
    nomNaissance: c.lire('nomNaissance', '', readNom(NOM_MAX)),
    nomUsage: c.lire('nomUsage', '', readNom(NOM_MAX)),
    prenoms: c.lire('prenoms', '', readNom(NOM_MAX)),
    dateNaissance: c.lire('dateNaissance', '', readNaissance(ctx)),
    paysNaissance: c.lire('paysNaissance', '', readPays),
    departementNaissance: enFrance ? c.lire('departementNaissance', '', readDepartement) : '',
    villeNaissance: c.lire('villeNaissance', '', readLigne(NOM_MAX)),
    nationalite: c.lire('nationalite', '', readNationalite),
    ine: c.lire('ine', '', readIne),
    telephone: c.lire('telephone', '', readTelephone),
    telephonePortable: c.lire('telephonePortable', '', readTelephone),
  });
}
