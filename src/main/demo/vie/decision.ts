import type { Dossier } from '../../../domain/candidature/dossier.ts';
import { decideDecision } from '../../../domain/decision/decide-decision.ts';
import type { ContenuDecision, Decision } from '../../../domain/decision/decision.ts';
import type { Etablissement, SessionCandidature } from '../../../domain/organisation/organisation.ts';
import type { CommissionDocument } from '../../../protocol/entities.ts';
import type { Dice } from '../dice.ts';
import type { Personnage } from '../personnes/candidat.ts';
import type { Agent } from '../personnes/equipe.ts';
import { merite, niveauDe, typePour } from './avis.ts';
import { accepted } from './scene.ts';
import { JOUR } from './temps.ts';

export interface DecisionInput {
  readonly dossier: Dossier;
  readonly session: SessionCandidature;
  readonly etablissement: Etablissement;
  readonly commission: CommissionDocument;
  readonly qui: Personnage;
  readonly agents: readonly Agent[];
  /** DE3: ranks of the session so far; a new one is added. */
  readonly rangs: Map<number, string>;
  readonly now: number;
}

/** DE2: some complete dossiers have a decision entered, a few of them validated; publication is to come. */
export function decider(dice: Dice, input: DecisionInput): Decision | undefined {
  const { dossier, session, etablissement, commission, qui, agents, rangs, now } = input;
  if (dossier.statut !== 'CO' || dossier.annuleeLe !== null || !dice.chance(0.45)) return undefined;
  const president = commission.membres.find(({ role }) => role === 'president');
  const actor = agents.find((agent) => agent.actor.personneId === president?.personneId)?.actor;
  if (!actor) throw new Error(`commission ${commission.id} without a president`);
  const le = Math.max(dossier.majLe + 60_000, now - dice.int(1, 5) * JOUR);
  const state = { dossier, session, etablissement, commission, rangs };
  const contenu = contenuDe(dice, qui, session, rangs);
  const saisie = accepted(
    decideDecision({ ...state, decision: undefined }, { kind: 'saisir', contenu }, { actor, now: le }),
    'saisir',
  ).decision;
  if (!saisie) throw new Error('a decision entered is there');
  if (contenu.rang !== null) rangs.set(contenu.rang, dossier.id);
  if (!dice.chance(0.25)) return saisie;
  const validee = accepted(
    decideDecision({ ...state, decision: saisie }, { kind: 'valider' }, { actor, now: le + 600_000 }),
    'valider',
  );
  return validee.decision ?? undefined;
}

function contenuDe(
  dice: Dice,
  qui: Personnage,
  session: SessionCandidature,
  rangs: ReadonlyMap<number, string>,
): ContenuDecision {
  const niveau = niveauDe(session);
  const type = dice.chance(0.05) ? 'PR' : typePour(merite(qui, niveau) + dice.normal(0, 0.4));
  const refus = qui.parcours.anneesDeLangue < niveau - 1 ? 'NIVEAU' : 'RESULTATS';
  return {
    type,
    motifs: type === 'DE' ? [refus] : [],
    commentaire:
      type === 'DE' && dice.chance(0.4) ? 'La commission vous invite à candidater en année inférieure.' : '',
    rang: type === 'LC' ? rangs.size + 1 : null,
    rendezVous:
      type === 'PR'
        ? {
            jour: session.calendrier.jury,
            heure: dice.pick(['09:30', '10:15', '14:00', '15:30']),
            lieu: `Salle ${dice.int(101, 420)}, 3, place des Traducteurs, Valmont`,
          }
        : null,
  };
}
