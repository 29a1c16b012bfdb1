import type { DecideContext } from '../actor.ts';
import { estATemps } from '../calendar/jours.ts';
import { datesDe } from '../calendar/session-calendar.ts';
import { accept, type Result, refuse } from '../refusal.ts';
import type { DossierCommand } from './commands.ts';
import type { Suite } from './dossier.ts';
import type { DossierOutcome, DossierState } from './dossier-state.ts';

/** Longest motif of a désistement. */
export const MOTIF_DESISTEMENT_MAX = 2000;

type Command = Extract<DossierCommand, { kind: 'confirmer' | 'desister' }>;

/** DE7: the last day to answer a favourable decision; DE8: of who was promoted, his own. */
export const jourConfirmation = ({
  session,
  confirmerAvant,
}: Pick<DossierState, 'session' | 'confirmerAvant'>): string =>
  confirmerAvant ?? datesDe(session.calendrier).find(([nom]) => nom === 'confirmation')?.[1] ?? '';

/**
 * DE7: after a favourable decision is published the candidat confirms, or se désiste, until the confirmation
 * date; désistement stays possible after confirming, and nothing after it.
 */
export function decideSuite(
  state: DossierState,
  command: Command,
  ctx: DecideContext,
): Result<DossierOutcome> {
  const { dossier, etablissement } = state;
  if (state.typePublie !== 'FA') return refuse('rien_a_confirmer');
  if (dossier.suite?.etat === 'desiste') return refuse('deja_desiste');
  if (command.kind === 'confirmer' && dossier.suite) return refuse('deja_confirme');
  const jour = jourConfirmation(state);
  const instants = { commenceLe: command.commenceLe, now: ctx.now, graceMinutes: etablissement.graceMinutes };
  if (!dossier.suite && !estATemps(etablissement.fuseau, jour, instants))
    return refuse('date_confirmation_depassee', { jour });
  const motif = command.kind === 'desister' ? command.motif.trim() : '';
  if (motif.length > MOTIF_DESISTEMENT_MAX) return refuse('texte_trop_long', { max: MOTIF_DESISTEMENT_MAX });
  const { recu, empreinte } = command;
  const suite: Suite = {
    etat: command.kind === 'confirmer' ? 'confirme' : 'desiste',
    le: ctx.now,
    recu,
    empreinte,
    motif,
  };
  const kind = command.kind === 'confirmer' ? 'confirmation' : 'desistement';
  return accept({
    dossier: {
      ...dossier,
      suite,
      evenements: [...dossier.evenements, { kind, le: ctx.now, par: ctx.actor.nom, recu }],
      majLe: ctx.now,
    },
    avertissements: [{ kind, recu, empreinte }],
  });
}
