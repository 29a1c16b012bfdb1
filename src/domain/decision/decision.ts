import type { Jour } from '../calendar/calendar.ts';
import type { EtatDecision, TypeAvis } from '../codes.ts';
import type { Bilingue, ModeleLettre, Signataire } from '../organisation/organisation.ts';

/** DE3: what a présélection needs. */
export interface RendezVous {
  readonly jour: string;
  readonly heure: string;
  readonly lieu: string;
}

/** The content the commission decides. */
export interface ContenuDecision {
  readonly type: TypeAvis;
  readonly motifs: readonly string[];
  readonly commentaire: string;
  /** DE3: unique within the session for LC. */
  readonly rang: number | null;
  readonly rendezVous: RendezVous | null;
}

export interface ActeDecision {
  /** 'classement' (DE3): nothing but its rang was changed, with those of the whole list. */
  readonly etat: EtatDecision | 'preparation' | 'appel' | 'retrait' | 'promotion' | 'classement';
  readonly le: number;
  readonly parId: string;
  readonly parNom: string;
  readonly contenu: ContenuDecision;
  readonly raison: string;
}

/**
 * DE2: the letter of a published decision, its text, its signatory and the words of its motifs as they were
 * that day: what a commission changes later changes no letter that was sent.
 */
export interface Lettre extends ModeleLettre {
  readonly signataire: Signataire;
  readonly motifs: readonly Bilingue[];
}

/** DE5: who prepared a publication; somebody else confirms it. */
export interface Preparation {
  readonly parId: string;
  readonly parNom: string;
  readonly le: number;
}

/** DE2: the collegial decision of a dossier; id is the dossier's id. */
export interface Decision {
  readonly id: string;
  readonly dossierId: string;
  readonly sessionId: string;
  readonly commissionId: string;
  readonly etat: EtatDecision;
  readonly contenu: ContenuDecision;
  /** DE5: validée, and waiting for somebody else to publish it. Absent: not prepared. */
  readonly preparee?: Preparation;
  /** DE8: the last day to answer a promotion. Absent: the session's. */
  readonly confirmerAvant?: Jour;
  /** DE2: kept at publication. Absent: it has none, or is not published. */
  readonly lettre?: Lettre;
  /** DE6: every act, oldest first; nothing is ever removed. */
  readonly actes: readonly ActeDecision[];
  readonly majLe: number;
}

/** DE2: the type that the candidat reads now; null: none, or an appel reopened it. */
export const typePublie = (decision: Decision | undefined): TypeAvis | null =>
  decision?.etat === 'publiee' ? decision.contenu.type : null;

/** DE2, DE8: the act that the candidat was last told of. */
export const actePublie = ({ actes }: Pick<Decision, 'actes'>): ActeDecision | undefined =>
  actes.findLast(({ etat }) => etat === 'publiee' || etat === 'promotion');

/** DE2, DE11: since when what the candidat reads now stands (ms); null: nothing is published. */
export const publieeLe = (decision: Decision | undefined): number | null =>
  decision?.etat === 'publiee' ? (actePublie(decision)?.le ?? decision.majLe) : null;

/** LC8, DE2: was it ever published? An appel that reopens it takes nothing back of what the candidat was told. */
export const aEtePubliee = (decision: Decision | undefined): boolean =>
  decision !== undefined &&
  (decision.etat === 'publiee' || decision.actes.some(({ etat }) => etat === 'publiee'));

/** What a decision means for its dossier: all that the rules on a dossier ask of it. */
export const publicationDe = (decision: Decision | undefined) => ({
  decisionPubliee: aEtePubliee(decision),
  typePublie: typePublie(decision),
  publieeLe: publieeLe(decision),
  confirmerAvant: decision?.confirmerAvant,
});
