import type { Actor } from '../../../domain/actor.ts';
import { decideDossier } from '../../../domain/candidature/decide-dossier.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import { decideDecision } from '../../../domain/decision/decide-decision.ts';
import { type Decision, publieeLe } from '../../../domain/decision/decision.ts';
import type { Etablissement, SessionCandidature } from '../../../domain/organisation/organisation.ts';
import { peutPublierDecision } from '../../../domain/rights/decision.ts';
import type { CommissionDocument } from '../../../protocol/entities.ts';
import type { Agent } from '../personnes/equipe.ts';
import { accepted } from './scene.ts';
import { HEURE } from './temps.ts';

export interface DemandeInput {
  readonly dossier: Dossier;
  readonly session: SessionCandidature;
  readonly etablissement: Etablissement;
  readonly commission: CommissionDocument;
  readonly agents: readonly Agent[];
  readonly decision: Decision;
  readonly now: number;
}

/** What becomes of a refused dossier; undefined: this one goes on as it was. */
export type DemandeMotifs = (
  input: DemandeInput,
) => { readonly dossier: Dossier; readonly decision: Decision } | undefined;

/** A campaign of fewer dossiers is told whole by its statuts, and has nothing published yet. */
const DOSSIERS_MIN = 100;

/** DE11: one refusal was published ahead of the others, and its candidat asks for the motifs. */
export function createDemandeMotifs(dossiers: number): DemandeMotifs {
  let reste = dossiers >= DOSSIERS_MIN;
  return (input) => {
    const { dossier, decision, now } = input;
    const le = decision.majLe + 4 * HEURE;
    if (!reste || decision.contenu.type !== 'DE' || le >= now) return undefined;
    reste = false;
    const publiee = publier(input);
    const lui: Actor = {
      personneId: dossier.candidatId,
      nom: '',
      roles: [{ kind: 'candidat', candidatId: dossier.candidatId }],
      recusations: [],
    };
    const state = {
      ...input,
      decisionPubliee: true,
      typePublie: publiee.contenu.type,
      publieeLe: publieeLe(publiee),
    };
    const demande = accepted(
      decideDossier(state, { kind: 'demanderMotifs', commenceLe: le }, { actor: lui, now: le }),
      'demanderMotifs',
    );
    return { dossier: demande.dossier, decision: publiee };
  };
}

/** DE2: the acts that lead to its publication, by who has the right; by two where the commission wants two. */
function publier({ decision, agents, commission, ...place }: DemandeInput): Decision {
  const { dossier } = place;
  const scolarite = agents.map(({ actor }) => actor).filter((actor) => peutPublierDecision(actor, dossier));
  const [un, autre = un] = scolarite;
  if (!un || !autre) throw new Error('nobody publishes here');
  const kinds = [
    ...(decision.etat === 'saisie' ? (['valider'] as const) : []),
    ...(commission.publicationADeux ? (['preparer'] as const) : []),
    'publier' as const,
  ];
  return kinds.reduce((now, kind, i) => {
    const ctx = { actor: kind === 'publier' ? autre : un, now: decision.majLe + (i + 1) * HEURE };
    const state = { ...place, commission, decision: now, rangs: new Map<number, string>() };
    const made = accepted(decideDecision(state, { kind }, ctx), kind).decision;
    if (!made) throw new Error('a decision that is published is there');
    return made;
  }, decision);
}
