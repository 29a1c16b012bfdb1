import type { Dossier } from '../../domain/candidature/dossier.ts';
import type { CommissionDocument } from '../../protocol/entities.ts';
import { avisChange, decisionChange, dossierChange } from '../application/acts/effects.ts';
import type { ActView, EffectChange } from '../application/mutation-types.ts';
import type { CommitUnit } from '../application/ports.ts';
import type { Dice } from './dice.ts';
import { unitOfNew } from './fondations.ts';
import type { Organisation } from './organisation/etablissement.ts';
import type { Personnage } from './personnes/candidat.ts';
import type { Agent } from './personnes/equipe.ts';
import type { Repere } from './pieces/index.ts';
import { ecrireAvis } from './vie/avis.ts';
import { carnetDe, recusation, recuse } from './vie/carnet.ts';
import { decider } from './vie/decision.ts';
import type { DemandeMotifs } from './vie/demande-motifs.ts';
import { marquesDe } from './vie/marques.ts';

export interface CommissionServices {
  readonly organisation: Organisation;
  readonly commissions: readonly CommissionDocument[];
  readonly agents: readonly Agent[];
  readonly now: number;
}

/** Ranks of the waiting lists so far, by session (DE3): they follow one another across dossiers. */
export type Rangs = ReadonlyMap<string, Map<number, string>>;

export interface Etude {
  readonly unit: CommitUnit;
  readonly avis: number;
  readonly decisions: number;
}

/** What the commission makes of a dossier: recusals, avis with what was read and noted, the decision. */
export function etudier(
  { organisation, commissions, agents, now }: CommissionServices,
  dice: Dice,
  rangs: Rangs,
  candidat: {
    /** The first dossier of the candidat: a recusal is declared once for all of them. */
    readonly premier: boolean;
    readonly dossier: Dossier;
    readonly qui: Personnage;
    readonly reperes: ReadonlyMap<string, Repere>;
    /** DE11: has his refusal published, and asks for its motifs; null: he does not. */
    readonly demander: DemandeMotifs | null;
  },
): Etude {
  const { premier, qui, reperes, demander } = candidat;
  let { dossier } = candidat;
  const session = organisation.offres.find((offre) => offre.session.id === dossier.sessionId)?.session;
  const commission = commissions.find(({ id }) => id === dossier.commissionId);
  const taken = rangs.get(dossier.sessionId);
  if (!session || !commission || !taken) throw new Error('a dossier without its place');
  const view: ActView = {
    etablissement: organisation.etablissement,
    session,
    commission,
    dossier,
    monAvis: undefined,
    autresAvisRendus: [],
    decision: undefined,
    rangs: taken,
    note: undefined,
    fil: undefined,
    etiquette: undefined,
    affectation: undefined,
    lecteurRecuse: false,
    lecture: undefined,
    recusation: undefined,
  };
  const ecarte = recuse(dice.fork('recuse'), agents, view);
  const lecteurs = agents.filter((agent) => agent !== ecarte);
  const scene = { dossier, session, commission, qui, agents: lecteurs, now };
  const avis = ecrireAvis(dice.fork(`avis ${dossier.numero}`), { ...scene, reperes });
  const { etablissement } = organisation;
  let decision = decider(dice.fork(`decision ${dossier.numero}`), {
    ...scene,
    etablissement,
    rangs: taken,
  });
  const demande = decision && demander?.({ ...scene, etablissement, decision });
  if (demande) ({ dossier, decision } = demande);
  const effects = [
    ...avis.flatMap((own) => {
      const auteur = agents.find(({ actor }) => actor.personneId === own.auteurId);
      return auteur ? carnetDe(dice.fork(own.id), auteur.actor, view, own.majLe) : [];
    }),
    ...marquesDe(dice.fork(`marques ${dossier.numero}`), lecteurs, view, reperes, now),
    ...(ecarte && premier
      ? [recusation(dice.fork('raison'), ecarte, { ...view, autresAvisRendus: avis, decision }, now)]
      : []),
  ];
  const changes: readonly EffectChange[] = [
    dossierChange(dossier, ['statut', ...dossier.pieces.map(({ typeId }) => `piece:${typeId}`)]),
    ...avis.map((own) => avisChange(own, false)),
    ...(decision ? [decisionChange(decision, dossier)] : []),
    ...effects.flatMap((effect) => effect.changes),
  ];
  const touches = effects.flatMap((effect) => effect.touches);
  return { unit: { ...unitOfNew(now, changes), touches }, avis: avis.length, decisions: decision ? 1 : 0 };
}
