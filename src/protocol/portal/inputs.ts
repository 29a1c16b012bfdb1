/**
 * What the candidats' portal asks of the server: tRPC on `/api/portail/:path` with superjson, behind the
 * cookie that signing in sets. Every mutation carries the header `pupitre-portail: 1`. Files go apart:
 * PUT and GET `/api/portail/candidatures/:id/pieces/:typeId`.
 */
import { z } from 'zod';
import { LANGUES } from '../../domain/codes.ts';

const id = z.string().min(1).max(100);
/** Longer than any that is right, so that what was pasted by mistake is told as wrong, not as no request. */
const secret = z.string().min(1).max(10_000);
const motDePasse = secret;
/** The part of a mailed link that is behind `#`. */
const jeton = secret;
const email = z.string().trim().min(3).max(254);
const nom = z.string().max(300);

/** `compte.creer`, PR1: the address is typed twice; the names are ruled by the domain. */
export const creerCompte = z.strictObject({
  nom,
  prenom: nom,
  email: z.string().max(300),
  emailConfirme: z.string().max(300),
  langue: z.enum(LANGUES),
});
/** `compte.activer` and `compte.reinitialiser`: the password is chosen by the candidat. */
export const choisirMotDePasse = z.strictObject({ jeton, motDePasse });
/** `compte.connecter`: login or e-mail. */
export const connecter = z.strictObject({ utilisateur: z.string().trim().min(1).max(10_000), motDePasse });
/** `compte.identifiantsPerdus`, `compte.activationPerdue`. */
export const parMail = z.strictObject({ email });
/** `compte.changerMotDePasse` */
export const changerMotDePasse = z.strictObject({ ancien: motDePasse, nouveau: motDePasse });
/** `compte.changerMail`: confirmed at both addresses. */
export const changerMail = z.strictObject({ motDePasse, email, emailConfirme: email });
export const confirmerMail = z.strictObject({ jeton });
/** `compte.langue` */
export const changerLangue = z.strictObject({ langue: z.enum(LANGUES) });
/** `compte.fermerSession`: null closes every one of them. */
export const fermerSession = z.strictObject({ sessionId: id.nullable() });

const fiche = z.enum(['infos', 'adresse', 'bac', 'cursusInterne']);
const liste = z.enum(['cursusExterne', 'stages', 'experiences', 'cursusInterne']);
/** Fields as they were typed: the domain reads and judges them. */
const saisie = z.record(z.string().max(100), z.unknown());
/** A command on the profile, ruled by the domain (PR3, PR4). */
const commande = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('enregistrerRubrique'),
    rubrique: fiche,
    saisie,
    /** PM5: the rubric as it was read; absent from pages loaded before it was there. */
    attendu: saisie.nullable().optional(),
  }),
  z.strictObject({ kind: z.literal('ajouter'), rubrique: liste, saisie }),
  z.strictObject({ kind: z.literal('modifier'), rubrique: liste, attendu: saisie, saisie }),
  z.strictObject({
    kind: z.literal('supprimer'),
    rubrique: liste,
    attendu: saisie,
    parmi: z.array(saisie).max(100).optional(),
  }),
]);
/** `profil.commander`. */
export const commandeProfil = z.strictObject({ commande });
/** `profil.importer`, PR5: the content of an exported file. */
export const importerProfil = z.strictObject({ contenu: z.unknown() });

/**
 * `candidatures.creer`, LC2. `demande` names this very demand, so that it is heard once; absent from pages
 * that were loaded before it was there.
 */
export const creerCandidature = z.strictObject({ sessionId: id, demande: z.uuid().optional() });
/** `candidatures.lire`, `annuler`, `nonConcerne`, … */
export const surCandidature = z.strictObject({ dossierId: id });
export const surPiece = z.strictObject({ dossierId: id, typeId: id });

const reponse = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.array(z.string().max(2_000)).max(20)).max(100),
]);
/** `candidatures.repondre`, OR7; null empties the answer. */
export const repondre = z.strictObject({ dossierId: id, questionId: id, reponse: reponse.nullable() });
/** `candidatures.desister`, DE7. */
export const desister = z.strictObject({ dossierId: id, motif: z.string().max(10_000) });
/**
 * `candidatures.transmettre`, LC5. `commenceLe` is the server's own: the page only confirms, and says which
 * of the dossier's transmissions it asks for (1: the first); absent from pages loaded before it was there.
 */
export const transmettre = z.strictObject({
  dossierId: id,
  confirme: z.boolean(),
  rang: z.int().min(1).max(10_000).optional(),
});
