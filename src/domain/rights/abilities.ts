import type { Actor } from '../actor.ts';
import { etatDemande } from '../candidature/decide-motifs.ts';
import type { Dossier } from '../candidature/dossier.ts';
import { aEtePubliee, type Decision, typePublie } from '../decision/decision.ts';
import { verifierPreparation } from '../decision/preparation.ts';
import type { Commission } from '../organisation/organisation.ts';
import { type Refusal, type RefusalCode, refuse } from '../refusal.ts';
import { peutAffecter } from './affectation.ts';
import { peutEcrireAvis } from './avis.ts';
import { peutFaireAppel, peutPublierDecision, peutSaisirDecision, peutValiderDecision } from './decision.ts';
import { estRecuse, peutSeRecuser, peutTraiterDossier } from './dossier.ts';
import { peutEtiqueter } from './etiquette.ts';
import { peutPartagerNote } from './note.ts';

/** PM2: what a person may do on one dossier; a refusal says why, for the interface to show. */
export type Ability = { readonly allowed: true } | { readonly allowed: false; readonly refusal: Refusal };

export interface Abilities {
  readonly ecrireAvis: Ability;
  readonly traiterPieces: Ability;
  /** LC7, LC1: to set a statut, or to correct the one that was set. */
  readonly statuer: Ability;
  readonly saisirDecision: Ability;
  readonly validerDecision: Ability;
  /** DE5: to be the first of the two who publish; « sans objet » where one is enough. */
  readonly preparerDecision: Ability;
  readonly publierDecision: Ability;
  readonly faireAppel: Ability;
  /** DE11: to answer a request for the motifs, or to correct the answer. */
  readonly communiquerMotifs: Ability;
  readonly recuser: Ability;
  /** OR5: to say who reads it. */
  readonly affecter: Ability;
  readonly etiqueter: Ability;
  /** OR5: a lecteur keeps his notes to himself. */
  readonly partagerNote: Ability;
}

/** What must hold besides the right, and the refusal where it doesn't. */
type Condition = readonly [boolean, RefusalCode];

/** DE5: as `verifierPreparation` refuses it. */
function publieeParUnAutre(
  commission: Pick<Commission, 'publicationADeux'>,
  decision: Decision,
  actor: Actor,
): readonly Condition[] {
  const preparation = verifierPreparation(commission, decision, actor);
  return preparation.ok ? [] : [[false, preparation.refusal.code]];
}

/** PM2: abilities are computed here and sent; the interface never recomputes them. */
export function abilitiesOf(
  actor: Actor,
  dossier: Dossier,
  decision: Decision | undefined,
  commission: Pick<Commission, 'publicationADeux'> = {},
): Abilities {
  const transmis = dossier.transmissions.length > 0;
  const ability = (right: boolean, ...conditions: readonly Condition[]): Ability => {
    if (!right)
      return { allowed: false, refusal: refuse(estRecuse(actor, dossier) ? 'recuse' : 'interdit').refusal };
    if (dossier.annuleeLe !== null) return { allowed: false, refusal: refuse('dossier_annule').refusal };
    const failed = conditions.find(([ok]) => !ok);
    return failed
      ? {
          allowed: false,
          refusal: refuse(failed[1], {
            statut: dossier.statut,
            etat: decision?.etat ?? '',
            par: decision?.preparee?.parNom ?? '',
          }).refusal,
        }
      : { allowed: true };
  };
  const publiable: readonly Condition[] = [
    [decision?.etat === 'validee', 'decision_etat_inattendu'],
    [dossier.statut === 'CO', 'dossier_non_complet'],
  ];
  return {
    ecrireAvis: ability(peutEcrireAvis(actor, dossier), [transmis, 'dossier_non_etudie']),
    traiterPieces: ability(
      peutTraiterDossier(actor, dossier),
      [dossier.statut !== 'AT', 'dossier_non_etudie'],
      [dossier.statut !== 'CO', 'statut_inattendu'],
    ),
    statuer: ability(
      peutTraiterDossier(actor, dossier),
      [transmis, 'dossier_non_etudie'],
      [!aEtePubliee(decision), 'deja_publie'],
    ),
    saisirDecision: ability(
      peutSaisirDecision(actor, dossier),
      [transmis, 'dossier_non_etudie'],
      [decision === undefined || decision.etat === 'saisie', 'decision_figee'],
    ),
    validerDecision: ability(
      peutValiderDecision(actor, dossier),
      [decision?.etat === 'saisie', 'decision_etat_inattendu'],
      [dossier.statut === 'CO', 'dossier_non_complet'],
    ),
    preparerDecision: ability(
      peutPublierDecision(actor, dossier),
      [commission.publicationADeux === true, 'preparation_sans_objet'],
      ...publiable,
      [!decision?.preparee, 'deja_preparee'],
    ),
    publierDecision: ability(
      peutPublierDecision(actor, dossier),
      ...publiable,
      ...(decision ? publieeParUnAutre(commission, decision, actor) : []),
    ),
    faireAppel: ability(peutFaireAppel(actor, dossier), [
      decision?.etat === 'validee' || decision?.etat === 'publiee',
      'decision_etat_inattendu',
    ]),
    communiquerMotifs: ability(
      peutTraiterDossier(actor, dossier),
      [dossier.demandeMotifs !== undefined, 'motifs_non_demandes'],
      [etatDemande(dossier, typePublie(decision)) !== 'sansObjet', 'motifs_sans_objet'],
    ),
    recuser: ability(peutSeRecuser(actor, dossier)),
    affecter: ability(peutAffecter(actor, dossier)),
    etiqueter: ability(peutEtiqueter(actor, dossier)),
    partagerNote: ability(peutPartagerNote(actor, dossier)),
  };
}
