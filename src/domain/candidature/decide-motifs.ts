import type { DecideContext } from '../actor.ts';
import type { Jour } from '../calendar/calendar.ts';
import { estATemps, jourDans, moisApres } from '../calendar/jours.ts';
import type { TypeAvis } from '../codes.ts';
import { accept, type Result, refuse } from '../refusal.ts';
import type { DossierCommand } from './commands.ts';
import type { Dossier } from './dossier.ts';
import type { DossierOutcome, DossierState } from './dossier-state.ts';

/** Longest answer to a request for the motifs. */
export const MOTIFS_MAX = 5000;

type Command<K extends DossierCommand['kind']> = Extract<DossierCommand, { kind: K }>;

/** DE11: what has become of a request for the motifs. */
export type EtatDemande = 'aucune' | 'attendue' | 'repondue' | 'sansObjet';

/**
 * DE11: where the request of a dossier stands; `typePublie` is what its candidat reads now as the decision.
 * An appel keeps the request; another decision published since takes its object away.
 */
export function etatDemande(
  { demandeMotifs }: Pick<Dossier, 'demandeMotifs'>,
  typePublie: TypeAvis | null,
): EtatDemande {
  if (!demandeMotifs) return 'aucune';
  if (typePublie !== null && typePublie !== 'DE') return 'sansObjet';
  return demandeMotifs.reponse ? 'repondue' : 'attendue';
}

/** DE11: the last day to ask for the motifs; undefined: no refusal is published. */
export function jourDemandeMotifs({
  etablissement,
  typePublie,
  publieeLe,
}: Pick<DossierState, 'typePublie' | 'publieeLe'> & {
  readonly etablissement: Pick<DossierState['etablissement'], 'fuseau'>;
}): Jour | undefined {
  if (typePublie !== 'DE' || typeof publieeLe !== 'number') return undefined;
  return moisApres(jourDans(etablissement.fuseau, publieeLe));
}

/** DE11: who was refused asks once, within one month of publication; an answer is due within one month. */
export function demanderMotifs(
  state: DossierState,
  command: Command<'demanderMotifs'>,
  { actor, now }: DecideContext,
): Result<DossierOutcome> {
  const { dossier, etablissement } = state;
  if (dossier.demandeMotifs) return refuse('motifs_deja_demandes', { jour: dossier.demandeMotifs.echeance });
  const jour = jourDemandeMotifs(state);
  if (jour === undefined) return refuse('motifs_sans_refus');
  const { fuseau, graceMinutes } = etablissement;
  if (!estATemps(fuseau, jour, { commenceLe: command.commenceLe, now, graceMinutes }))
    return refuse('date_motifs_depassee', { jour });
  const echeance = moisApres(jourDans(fuseau, now));
  return accept({
    dossier: {
      ...dossier,
      demandeMotifs: { le: now, echeance },
      evenements: [...dossier.evenements, { kind: 'demandeMotifs', le: now, par: actor.nom, echeance }],
      majLe: now,
    },
    avertissements: [{ kind: 'motifs_demandes', echeance }],
  });
}

/** DE11: staff answers, late too; and corrects its answer, of which the candidat is told again. */
export function communiquerMotifs(
  { dossier, typePublie = null }: DossierState,
  command: Command<'communiquerMotifs'>,
  { actor, now }: DecideContext,
): Result<DossierOutcome> {
  const { demandeMotifs } = dossier;
  if (!demandeMotifs) return refuse('motifs_non_demandes');
  if (etatDemande(dossier, typePublie) === 'sansObjet') return refuse('motifs_sans_objet');
  const texte = command.texte.trim();
  if (texte === '') return refuse('texte_vide');
  if (texte.length > MOTIFS_MAX) return refuse('texte_trop_long', { max: MOTIFS_MAX });
  if (texte === demandeMotifs.reponse?.texte) return refuse('motifs_inchanges');
  const correction = demandeMotifs.reponse !== undefined;
  return accept({
    dossier: {
      ...dossier,
      demandeMotifs: { ...demandeMotifs, reponse: { texte, le: now, parNom: actor.nom } },
      evenements: [...dossier.evenements, { kind: 'motifsCommuniques', le: now, par: actor.nom, correction }],
      majLe: now,
    },
    avertissements: [{ kind: 'motifs_communiques', correction }],
  });
}
