/** What the portal is shown: plain data, decided by the server; the page recomputes none of it. */

import type { EtatSession } from '../../domain/calendar/session-calendar.ts';
import type { Profil } from '../../domain/candidat/profil.ts';
import type { AFaire } from '../../domain/candidature/a-faire.ts';
import type { Dossier, EvenementDossier, Reponse, Suite } from '../../domain/candidature/dossier.ts';
import type { Langue, StatutDossier, StatutPiece, TypeAvis } from '../../domain/codes.ts';
import type { RendezVous } from '../../domain/decision/decision.ts';
import type { Bilingue, Question } from '../../domain/organisation/organisation.ts';
import type { VersionPiece } from '../../domain/piece/piece.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** `site.accueil`: what an établissement brands its portal with, and what is open. */
export interface SiteView {
  readonly etablissement: string;
  readonly fuseau: string;
  /** Accent colour '#rrggbb', or null for the neutral theme. */
  readonly couleur: string | null;
  /** Path of the logo on this server, or null. */
  readonly logo: string | null;
  readonly contactMail: string;
  /** The centres of the active campagne, to write or to call to. */
  readonly centres: readonly ContactView[];
  /** Texts of the home page, Markdown-free paragraphs. */
  readonly accueil: Bilingue;
  readonly assistance: readonly { readonly question: Bilingue; readonly reponse: Bilingue }[];
  readonly mentionsLegales: Bilingue;
  /** Is there the ENT door (PR2)? */
  readonly cas: boolean;
  readonly campagne: { readonly annee: number; readonly debut: string; readonly fin: string } | null;
  readonly ouvertes: number;
  /** FI1: bytes per deposited file. */
  readonly tailleFichierMax: number;
  /** Server clock, ms: days are counted from it, never from the phone's. */
  readonly maintenant: number;
}

export type { EtatSession } from '../../domain/calendar/session-calendar.ts';

/** `site.offre`: one row of the offer of formations. */
export interface SessionView {
  readonly id: string;
  readonly code: string;
  readonly libelle: Bilingue;
  readonly typeDiplome: string;
  readonly mention: string;
  readonly centre: string;
  readonly etat: EtatSession;
  readonly debutDepot: string;
  readonly finDepot: string;
  readonly retour: string;
  readonly publication: string;
  readonly capacite: number | null;
  /** Other words that it is found by. */
  readonly motsCles: readonly string[];
  readonly attendus: Bilingue | null;
  /** DE10: decided by the commission, or direct access; null: not announced. */
  readonly mode: 'AC' | 'AD' | null;
  readonly pieces: readonly { readonly libelle: Bilingue; readonly obligatoire: boolean }[];
}

/** `compte.moi`; null: nobody is signed in. */
export interface CompteView {
  /** Login (PR1). */
  readonly numero: string;
  readonly nom: string;
  readonly prenom: string;
  readonly email: string;
  readonly langue: Langue;
  /** PR2: signed in by the ENT; no password here. */
  readonly cas: boolean;
  /** A change of address that waits for its confirmations, or null. */
  readonly mailEnAttente: string | null;
}

export interface SessionOuverteView {
  readonly id: string;
  readonly appareil: string;
  readonly creeLe: number;
  readonly vuLe: number;
  readonly courante: boolean;
}

/** `profil.lire` */
export interface ProfilView {
  readonly profil: Profil;
  readonly version: number;
}

/** What a candidat may do now, or why not: asked of the rules, never recomputed by the page (PM2). */
export type Possible = { readonly allowed: true } | { readonly allowed: false; readonly refusal: Refusal };

/** `candidatures.lister`: LC10. */
export interface CandidatureLigne {
  readonly id: string;
  readonly numero: string;
  readonly formation: Bilingue;
  readonly statut: StatutDossier;
  readonly annulee: boolean;
  /** Published decisions only (DE2); null: none yet. */
  readonly decision: TypeAvis | null;
  /** Last day for pièces and transmission (LC3). */
  readonly retour: string;
  readonly aFaire: AFaire;
}

export type { AFaire } from '../../domain/candidature/a-faire.ts';

export interface PieceView {
  readonly typeId: string;
  readonly libelle: Bilingue;
  readonly aide: Bilingue | null;
  readonly obligatoire: boolean;
  readonly conditionnelle: boolean;
  /** One deposit serves all his candidatures. */
  readonly commune: boolean;
  readonly statut: StatutPiece;
  /** Oldest first. */
  readonly versions: readonly VersionPiece[];
  readonly commentaires: readonly {
    readonly texte: string;
    readonly le: number;
    readonly sha256: string | null;
  }[];
  readonly deposer: Possible;
  readonly nonConcerne: Possible;
  readonly concerne: Possible;
}

/** DE2: the published decision as the candidat reads it. Its motifs are asked for (DE11). */
export interface DecisionView {
  readonly type: TypeAvis;
  readonly publieeLe: number;
  readonly commentaire: string;
  /** DE3: of a présélection. */
  readonly rendezVous: RendezVous | null;
  /** DE8: his place on the liste complémentaire, where the commission shows it: given, and as it stands now. */
  readonly liste: { readonly rang: number; readonly position: number } | null;
  /** DE8: he was on the list and a place came to him. */
  readonly promue: boolean;
  /** DE2: the commission's letter can be had as a PDF. */
  readonly lettre: boolean;
}

/** Whom to write to: the centre of a candidature. */
export interface ContactView {
  readonly centre: string;
  readonly mail: string;
  /** Postal address, a line each; empty: none is given. */
  readonly adresse: readonly string[];
  /** Empty: none is given. */
  readonly telephone: string;
}

/** DE11: a request for the motifs, and the answer to it; who of the staff gave it stays inside. */
export interface DemandeMotifsView {
  readonly le: number;
  /** The last day to answer it. */
  readonly echeance: string;
  readonly reponse: { readonly texte: string; readonly le: number } | null;
  /** Another decision was published since, and the request is without object. */
  readonly sansObjet: boolean;
}

/** `candidatures.lire`: the candidature window. */
export interface CandidatureView extends CandidatureLigne {
  readonly sessionId: string;
  readonly typeDiplome: string;
  readonly mention: string;
  readonly contact: ContactView;
  readonly dates: readonly { readonly nom: string; readonly jour: string }[];
  readonly pieces: readonly PieceView[];
  readonly questions: readonly Question[];
  readonly reponses: Readonly<Record<string, Reponse>>;
  readonly repondre: Possible;
  readonly transmettre: Possible;
  readonly annuler: Possible;
  /** DE2: null until one is published, and while an appel reopens it. */
  readonly laDecision: DecisionView | null;
  /** DE7: what he answered to the decision; null: nothing yet. */
  readonly suite: Suite | null;
  /** DE7: the last day to answer. */
  readonly confirmation: string;
  readonly confirmer: Possible;
  readonly desister: Possible;
  readonly demanderMotifs: Possible;
  /** DE11: the last day to ask for the motifs of a refusal; null: none is published. */
  readonly motifsJusquau: string | null;
  /** DE11: what became of his request; null: not asked. */
  readonly demandeMotifs: DemandeMotifsView | null;
  readonly transmissions: Dossier['transmissions'];
  readonly evenements: readonly EvenementDossier[];
  readonly creeLe: number;
}

/** `candidatures.transmettre`, LC5: the receipt. */
export interface RecuView {
  readonly recu: string;
  readonly le: number;
  readonly empreinte: string;
}
