/** Every address of the portal: real paths, in French, that can be written in a mail. */
export const ROUTES = {
  accueil: '/',
  formations: '/formations',
  assistance: '/assistance',
  mentionsLegales: '/mentions-legales',
  connexion: '/connexion',
  creer: '/compte/creer',
  activation: '/activation',
  reinitialisation: '/reinitialisation',
  confirmationMail: '/confirmation-mail',
  identifiantsPerdus: '/compte/identifiants-perdus',
  activationPerdue: '/compte/activation-perdue',
  compte: '/compte',
  /** Every rubric and how it stands. */
  rubriques: '/profil',
  /** `:rubrique` is one of RUBRIQUES. */
  profil: '/profil/:rubrique',
  candidatures: '/candidatures',
  candidature: '/candidatures/:id',
} as const;

/** PR3: the rubrics of the profile in their order, as their addresses call them. */
export const RUBRIQUES = [
  'infos',
  'adresse',
  'bac',
  'cursus-interne',
  'cursus-externe',
  'stages',
  'experiences',
] as const;
export type Rubrique = (typeof RUBRIQUES)[number];

export const isRubrique = (text: string): text is Rubrique => RUBRIQUES.some((one) => one === text);

export const pathOfRubrique = (rubrique: Rubrique): string => `/profil/${rubrique}`;
export const pathOfCandidature = (id: string): string => `/candidatures/${encodeURIComponent(id)}`;
/** A formation of the offer, opened in place. */
export const pathOfFormation = (sessionId: string): string =>
  `${ROUTES.formations}?formation=${encodeURIComponent(sessionId)}`;

/** The establishment's own sign-in (PR2): served by the server, not a page of ours. */
export const pathOfCas = (retour: string | null): string =>
  retour === null ? '/cas/connexion' : `/cas/connexion?retour=${encodeURIComponent(retour)}`;

/** The sign-in page, and where to come back to. */
export const pathOfConnexion = (retour: string | null): string =>
  retour === null || retour === ROUTES.accueil
    ? ROUTES.connexion
    : `${ROUTES.connexion}?retour=${encodeURIComponent(retour)}`;

/** Places within a candidature, as its mails link to them; any other fragment (a link's secret) stays behind. */
const PLACE = /^#(?:piece|question)-[\w.%-]{1,200}$/;
export const placeIn = (fragment: string): string => (PLACE.test(fragment) ? fragment : '');

/**
 * Back from a sign-in elsewhere, which brings to a page and knows no place within it: the address with the
 * place that was kept (`suite`), or null where that is another page, or the address says more already.
 */
export function placeOfSuite(
  here: { readonly pathname: string; readonly search: string; readonly hash: string },
  suite: string | null,
): string | null {
  const kept = safeRetour(suite);
  if (kept === null || here.search !== '' || here.hash !== '' || kept === here.pathname) return null;
  return kept.replace(/[?#].*$/, '') === here.pathname ? kept : null;
}

/**
 * Where to go after signing in: a path of this very site, never another one whatever the address says
 * (`//elsewhere`, `/\elsewhere`, `https:`), with its place within the page.
 */
export function safeRetour(text: string | null): string | null {
  if (text === null || !/^\/(?![/\\])/.test(text)) return null;
  try {
    const url = new URL(text, 'https://portail.invalid');
    return url.origin === 'https://portail.invalid' ? url.pathname + url.search + placeIn(url.hash) : null;
  } catch {
    return null;
  }
}
