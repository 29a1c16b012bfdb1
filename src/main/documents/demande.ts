import type { Avis } from '../../domain/avis/avis.ts';
import type { Dossier } from '../../domain/candidature/dossier.ts';
import type { Langue } from '../../domain/codes.ts';
import type { ContenuDecision, Decision, Lettre } from '../../domain/decision/decision.ts';
import type {
  Centre,
  Etablissement,
  Motif,
  SessionCandidature,
} from '../../domain/organisation/organisation.ts';
import type { ProcesVerbal } from '../../domain/seance/seance.ts';

/** What every document says of where it comes from. */
interface Origine {
  readonly langue: Langue;
  readonly etablissement: Pick<Etablissement, 'nom' | 'fuseau'>;
  /** ms. Stands in the document: the same request at the same instant gives the same bytes. */
  readonly etabliLe: number;
}

/** LC9. */
export interface DemandeDossier extends Origine {
  readonly session: Pick<
    SessionCandidature,
    'libelle' | 'typeDiplome' | 'mention' | 'typesPiece' | 'questions'
  >;
  /** As its reader may see it: for a commission, what `presentDossier` leaves (PM4). */
  readonly dossier: Dossier;
  /**
   * 'courante': the candidat's own, every pièce as last deposited. 'transmise' (LC6): what was transmitted
   * last, and what staff took in since. 'lue': what its reader has before him in the workspace.
   */
  readonly vue: 'courante' | 'transmise' | 'lue';
}

/** A dossier as a reader takes it out of the workspace: all of it as he may see it (PM4, DE1). */
export interface DossierDuRecueil {
  readonly session: DemandeDossier['session'] & Pick<SessionCandidature, 'grille'>;
  readonly dossier: Dossier;
  /** The commission's catalogue. */
  readonly motifs: readonly Motif[];
  readonly avis: readonly Avis[];
  readonly decision: Decision | null;
}

/** Dossiers as one PDF, with a cover when there are several. */
export interface DemandeRecueil extends Origine {
  readonly dossiers: readonly DossierDuRecueil[];
}

/** LC5, LC8, DE7: an act of a candidat of which he gets a receipt. */
export type ActeRecu =
  | { readonly kind: 'transmission' }
  | { readonly kind: 'annulation' }
  | { readonly kind: 'confirmation' }
  /** DE7: the motif is optional. */
  | { readonly kind: 'desistement'; readonly motif: string };

export interface DemandeRecu extends Origine {
  readonly acte: ActeRecu;
  /** Number of the receipt. */
  readonly recu: string;
  /** ms. When the act was recorded. */
  readonly le: number;
  /** SHA-256, lower-case hex: of the manifest for a transmission, of the recorded act for the others. */
  readonly empreinte: string;
  readonly dossier: { readonly numero: string };
  readonly candidatNom: string;
  readonly session: Pick<SessionCandidature, 'libelle' | 'typeDiplome' | 'mention'>;
}

/** DE2. `etabliLe`: when the decision was published, so that it has one letter, whenever it is asked for. */
export interface DemandeLettre extends Origine {
  readonly lettre: Lettre;
  readonly contenu: ContenuDecision;
  /** DE7: the last day to answer. */
  readonly confirmation: string;
  /** With the profile that was transmitted. */
  readonly dossier: Pick<Dossier, 'numero' | 'profil'>;
  /** Of who has no profile. */
  readonly candidatNom: string;
  readonly session: Pick<SessionCandidature, 'libelle'>;
  readonly centre: Pick<Centre, 'nom' | 'contactMail' | 'adresse' | 'telephone'>;
}

/** DE12: whoever asks, and wherever: one séance has one procès-verbal, byte for byte. */
export const LANGUE_PV: Langue = 'fr';

/** DE12. All that it prints is frozen: it has no `etabliLe` of its own. */
export interface DemandePv {
  readonly langue: Langue;
  /** As its reader may see it (PM3, PM4). */
  readonly pv: ProcesVerbal;
}
