import { type DefautTexte, defautNom, normalizeLigne } from '../candidat/texte.ts';

/** PR1: lifetimes of what is mailed to a candidat, and of his sessions. */
export const ACTIVATION_JOURS = 5;
export const REINITIALISATION_HEURES = 2;
/** A change of address is confirmed at both addresses within this time. */
export const MAIL_HEURES = 24;
/** A browser that is not used for so long is signed out; so is any after `SESSION_JOURS_MAX`. */
export const SESSION_HEURES_INACTIVE = 12;
export const SESSION_JOURS_MAX = 7;
const NOM_MAX = 100;

export type ChampCompte = 'nom' | 'prenom' | 'email' | 'emailConfirme';
/** A name is judged by the rule of the profile's (PR4). */
export type CodeChampCompte = 'requis' | DefautTexte['code'] | 'mail_invalide' | 'mails_differents';

/** What is wrong with one field; all of a form come at once. */
export interface ErreurCompte {
  readonly champ: ChampCompte;
  readonly code: CodeChampCompte;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface SaisieCompte {
  readonly nom: string;
  readonly prenom: string;
  readonly email: string;
  readonly emailConfirme: string;
}

export type CompteVerifie =
  | { readonly ok: true; readonly value: Omit<SaisieCompte, 'emailConfirme'> }
  | { readonly ok: false; readonly erreurs: readonly ErreurCompte[] };

/** One address as mail servers take it; what it is worth, the mail that is sent there tells. */
const MAIL =
  /^[^\s\p{C}@"(),:;<>[\\\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;

/** As stored and compared: without what a copy left at its ends. */
export const normaliserMail = (texte: string): string => normalizeLigne(texte).toLowerCase();

function erreurDeNom(nom: string): Pick<ErreurCompte, 'code' | 'params'> | null {
  if (nom === '') return { code: 'requis', params: {} };
  return defautNom(nom, NOM_MAX);
}

export const estMail = (texte: string): boolean => texte.length <= 254 && MAIL.test(texte);

/** PR1: what a candidat types to get an account: names as people have them, the address twice alike. */
export function verifierCompte(saisie: SaisieCompte): CompteVerifie {
  const nom = normalizeLigne(saisie.nom);
  const prenom = normalizeLigne(saisie.prenom);
  const email = normaliserMail(saisie.email);
  const confirme = normaliserMail(saisie.emailConfirme);
  const erreurs: ErreurCompte[] = [];
  for (const [champ, valeur] of [
    ['nom', nom],
    ['prenom', prenom],
  ] as const) {
    const erreur = erreurDeNom(valeur);
    if (erreur) erreurs.push({ champ, ...erreur });
  }
  if (email === '') erreurs.push({ champ: 'email', code: 'requis', params: {} });
  else if (!estMail(email)) erreurs.push({ champ: 'email', code: 'mail_invalide', params: {} });
  else if (confirme !== email) erreurs.push({ champ: 'emailConfirme', code: 'mails_differents', params: {} });
  return erreurs.length > 0 ? { ok: false, erreurs } : { ok: true, value: { nom, prenom, email } };
}
