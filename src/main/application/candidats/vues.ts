import { datesDe } from '../../../domain/calendar/session-calendar.ts';
import { aFaireDe } from '../../../domain/candidature/a-faire.ts';
import type { DossierCommand } from '../../../domain/candidature/commands.ts';
import { etatDemande, jourDemandeMotifs } from '../../../domain/candidature/decide-motifs.ts';
import { jourConfirmation } from '../../../domain/candidature/decide-suite.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import {
  actePublie,
  type Decision,
  publicationDe,
  publieeLe,
  typePublie,
} from '../../../domain/decision/decision.ts';
import { lettrePubliee } from '../../../domain/decision/lettre.ts';
import type { Centre } from '../../../domain/organisation/organisation.ts';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import type {
  CandidatureLigne,
  CandidatureView,
  ContactView,
  DecisionView,
  DemandeMotifsView,
  PieceView,
  Possible,
} from '../../../protocol/portal/views.ts';
import { type Candidature, essayer } from './candidatures.ts';
import type { Connecte } from './sessions.ts';

/** LC10: one line of the candidat's list. Of a decision, what was published and is not under appel. */
export function ligneDe({ view }: Candidature, now: number): CandidatureLigne {
  const { dossier, session, etablissement, decision } = view;
  const publiee = typePublie(decision);
  return {
    id: dossier.id,
    numero: dossier.numero,
    formation: session.libelle,
    statut: dossier.statut,
    annulee: dossier.annuleeLe !== null,
    decision: publiee,
    retour: dossier.retourAccorde ?? session.calendrier.retour,
    aFaire: aFaireDe(
      {
        dossier,
        session,
        etablissement,
        ...publicationDe(decision),
      },
      now,
    ),
  };
}

/** A version that a deposit would bring, to ask the rules whether one may. */
const ESSAI: VersionPiece = {
  sha256: '0'.repeat(64),
  taille: 1,
  type: 'application/pdf',
  nomFichier: 'essai.pdf',
  deposeeLe: 0,
  pages: 1,
};

/** DE2: what the candidat reads of the decision: only once published, and not under appel. */
function decisionDe(decision: Decision | undefined, position: number | undefined): DecisionView | null {
  if (!decision || typePublie(decision) === null) return null;
  const { type, commentaire, rendezVous, rang } = decision.contenu;
  const acte = actePublie(decision);
  return {
    type,
    publieeLe: publieeLe(decision) ?? decision.majLe,
    commentaire,
    rendezVous,
    liste: rang === null || position === undefined ? null : { rang, position },
    promue: acte?.etat === 'promotion',
    lettre: lettrePubliee(decision) !== undefined,
  };
}

/** DE11: his request as the candidat reads it; who answered is not his business. */
function demandeMotifsDe(dossier: Dossier, decision: Decision | undefined): DemandeMotifsView | null {
  const { demandeMotifs } = dossier;
  if (!demandeMotifs) return null;
  const { le, echeance, reponse } = demandeMotifs;
  return {
    le,
    echeance,
    reponse: reponse ? { texte: reponse.texte, le: reponse.le } : null,
    sansObjet: etatDemande(dossier, typePublie(decision)) === 'sansObjet',
  };
}

/** What is said of a centre to who wants to reach it. */
export type CentreJoignable = Pick<Centre, 'nom' | 'contactMail' | 'adresse' | 'telephone'>;

export const contactDe = ({ nom, contactMail, adresse, telephone }: CentreJoignable): ContactView => ({
  centre: nom,
  mail: contactMail,
  adresse: (adresse ?? '')
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== ''),
  telephone: telephone ?? '',
});

/** What is shown of a candidature besides its own documents. */
export interface Entourage {
  readonly centre: CentreJoignable;
  /** DE8: his place on the list; undefined: none, or none that is shown. */
  readonly position: number | undefined;
}

/** The whole candidature window, with what the candidat may do now (PM2). */
export function vueDe(
  candidature: Candidature,
  connecte: Pick<Connecte, 'actor'>,
  { centre, position }: Entourage,
  now: number,
): CandidatureView {
  const { dossier, session, etablissement, decision } = candidature.view;
  const peut = (command: DossierCommand): Possible => {
    const decided = essayer(candidature, connecte, command, now);
    return decided.ok ? { allowed: true } : { allowed: false, refusal: decided.refusal };
  };
  const pieces = session.typesPiece
    .toSorted((a, b) => a.ordre - b.ordre)
    .flatMap((type): PieceView[] => {
      const piece = dossier.pieces.find(({ typeId }) => typeId === type.id);
      if (!piece) return [];
      const typeId = type.id;
      return [
        {
          typeId,
          libelle: type.libelle,
          aide: type.aide,
          obligatoire: type.obligatoire,
          conditionnelle: type.conditionnelle,
          commune: type.commune,
          statut: piece.statut,
          versions: piece.versions,
          // LC4: who of the staff wrote it is not the candidat's business.
          commentaires: piece.commentaires.map(({ texte, le, sha256 }) => ({ texte, le, sha256 })),
          deposer: peut({ kind: 'deposer', typeId, version: ESSAI, commenceLe: now }),
          nonConcerne: peut({ kind: 'declarerNonConcerne', typeId }),
          concerne: peut({ kind: 'declarerConcerne', typeId }),
        },
      ];
    });
  const [question] = session.questions;
  const transmission = { recu: '', empreinte: '', confirme: true, commenceLe: now };
  return {
    ...ligneDe(candidature, now),
    sessionId: session.id,
    typeDiplome: session.typeDiplome,
    mention: session.mention,
    contact: contactDe(centre),
    dates: datesDe(session.calendrier).map(([nom, jour]) => ({ nom, jour })),
    pieces,
    questions: session.questions.toSorted((a, b) => a.ordre - b.ordre),
    reponses: dossier.reponses,
    repondre: peut({ kind: 'repondre', questionId: question?.id ?? '', reponse: null }),
    transmettre: peut({ kind: 'transmettre', ...transmission }),
    annuler: peut({ kind: 'annuler' }),
    laDecision: decisionDe(decision, position),
    suite: dossier.suite ?? null,
    confirmation: jourConfirmation({ session, confirmerAvant: decision?.confirmerAvant }),
    confirmer: peut({ kind: 'confirmer', recu: '', empreinte: '', commenceLe: now }),
    desister: peut({ kind: 'desister', motif: '', recu: '', empreinte: '', commenceLe: now }),
    demanderMotifs: peut({ kind: 'demanderMotifs', commenceLe: now }),
    motifsJusquau: jourDemandeMotifs({ etablissement, ...publicationDe(decision) }) ?? null,
    demandeMotifs: demandeMotifsDe(dossier, decision),
    transmissions: dossier.transmissions,
    // Names of staff and remarks between readers stay inside.
    evenements: dossier.evenements
      .filter(({ kind }) => kind !== 'signalement')
      .map((evenement) => ({ ...evenement, par: '' })),
    creeLe: dossier.creeLe,
  };
}
