import type { DecideContext } from '../actor.ts';
import { verifierAncrage } from '../avis/ancrage.ts';
import type { Citation } from '../avis/avis.ts';
import { CITATIONS_MAX } from '../avis/decide-avis.ts';
import { estJour } from '../calendar/jours.ts';
import type { Commission } from '../organisation/organisation.ts';
import { accept, assertNever, type Result, refuse } from '../refusal.ts';
import { peutConduireSeance, peutLireSeance } from '../rights/seance.ts';
import type { DeliberationDite, SeanceCommand } from './commands.ts';
import { type DossierDeSeance, dresserPv, type SourcesPv } from './proces-verbal.ts';
import {
  type CitationSeance,
  type Deliberation,
  type EnteteSeance,
  type EtatSeance,
  type PointInscrit,
  type Presence,
  type Seance,
  voixDe,
} from './seance.ts';

/** Longest remark on one dossier, and longest reason. */
export const OBSERVATION_MAX = 2_000;
/** Dossiers on one order of the day. */
export const ORDRE_MAX = 1_000;

export interface SeanceState extends SourcesPv {
  readonly commission: Commission;
  readonly seance: Seance | undefined;
}

/** DE12: preparee -> ouverte -> close; closed again and again opened with a reason, which stays. */
export function decideSeance(state: SeanceState, command: SeanceCommand, ctx: DecideContext): Result<Seance> {
  const { commission, seance } = state;
  if (!peutLireSeance(ctx.actor, commission)) return refuse('introuvable');
  if (!peutConduireSeance(ctx.actor, commission)) return refuse('interdit');
  if (command.kind === 'ecrire') return ecrire(state, command.seanceId, command.entete, ctx);
  if (!seance || seance.commissionId !== commission.id) return refuse('introuvable');
  const decided = onSeance(state, seance, command, ctx);
  return decided.ok ? accept({ ...decided.value, majLe: ctx.now }) : decided;
}

function onSeance(
  state: SeanceState,
  seance: Seance,
  command: Exclude<SeanceCommand, { kind: 'ecrire' }>,
  ctx: DecideContext,
): Result<Seance> {
  switch (command.kind) {
    case 'convoquer':
      if (seance.etat === 'close') return autreEtat(seance.etat);
      return accept({ ...seance, presences: presencesDe(state.commission, seance, command.presences) });
    case 'ordonner':
      return ordonner(state, seance, command.ordre, ctx);
    case 'ouvrir':
      if (seance.etat !== 'preparee') return autreEtat(seance.etat);
      if (seance.ordre.length === 0) return refuse('seance_sans_ordre');
      return accept({
        ...seance,
        etat: 'ouverte',
        ouverteLe: command.le,
        courant: seance.courant ?? seance.ordre[0]?.dossierId ?? null,
      });
    case 'passer':
      if (seance.etat !== 'ouverte') return autreEtat(seance.etat);
      if (command.courant !== null && !estInscrit(seance, command.courant)) return refuse('point_hors_ordre');
      return accept({ ...seance, courant: command.courant });
    case 'consigner':
      return consigner(state, seance, command.dossierId, command.deliberation, ctx);
    case 'clore':
      if (seance.etat !== 'ouverte') return autreEtat(seance.etat);
      return accept({
        ...seance,
        etat: 'close',
        closeLe: command.le,
        courant: null,
        pv: dresserPv(seance, state, command.le),
      });
    case 'rouvrir':
      return rouvrir(seance, command.raison, ctx);
    default:
      return assertNever(command);
  }
}

const autreEtat = (etat: EtatSeance) => refuse('seance_etat_inattendu', { etat });
const estInscrit = ({ ordre }: Seance, id: string): boolean => ordre.some((point) => point.dossierId === id);

function ecrire(
  { commission, seance }: SeanceState,
  id: string,
  { titre, jour, heure, lieu }: EnteteSeance,
  { now }: DecideContext,
): Result<Seance> {
  if (seance && seance.commissionId !== commission.id) return refuse('introuvable');
  if (seance?.etat === 'close') return autreEtat(seance.etat);
  if (titre.trim() === '') return refuse('titre_requis');
  if (!estJour(jour)) return refuse('date_invalide', { jour });
  const entete = { titre: titre.trim(), jour, heure, lieu: lieu.trim() };
  if (seance) return accept({ ...seance, ...entete, majLe: now });
  return accept({
    id,
    commissionId: commission.id,
    centreId: commission.centreId,
    ...entete,
    etat: 'preparee',
    presences: [],
    ordre: [],
    courant: null,
    points: {},
    ouverteLe: null,
    closeLe: null,
    reouvertures: [],
    pv: null,
    majLe: now,
  });
}

/** Members of the commission, in its order; who left it since keeps his seat in a séance he was noted in. */
function presencesDe(
  { membres }: Commission,
  { presences }: Seance,
  choisies: readonly Pick<Presence, 'personneId' | 'etat'>[],
): readonly Presence[] {
  const etats = new Map(choisies.map(({ personneId, etat }) => [personneId, etat]));
  const partis = presences.filter((one) => !membres.some(({ personneId }) => personneId === one.personneId));
  return [...membres, ...partis].flatMap(({ personneId, nom, role }) => {
    const etat = etats.get(personneId);
    return etat ? [{ personneId, nom, role, etat }] : [];
  });
}

/** A dossier that was spoken of stays; one that the writer may not know of stays where it is (PM3). */
function ordonner(
  { dossiers, commission }: SeanceState,
  seance: Seance,
  ordre: readonly string[],
  { actor }: DecideContext,
): Result<Seance> {
  if (seance.etat === 'close') return autreEtat(seance.etat);
  const demandes = [...new Set(ordre)];
  const inscrits: PointInscrit[] = [];
  for (const id of demandes) {
    const deja = seance.ordre.find(({ dossierId }) => dossierId === id);
    const dit = dossiers.get(id)?.dossier;
    if (deja && actor.recusations.includes(deja.candidatId)) return refuse('introuvable');
    if (!deja) {
      if (!dit || dit.commissionId !== commission.id || actor.recusations.includes(dit.candidatId))
        return refuse('introuvable');
      if (dit.annuleeLe !== null) return refuse('dossier_annule');
      if (dit.transmissions.length === 0) return refuse('dossier_non_etudie');
    }
    inscrits.push(deja ?? { dossierId: id, candidatId: dit?.candidatId ?? '' });
  }
  const tous = avecTus(seance.ordre, inscrits, actor.recusations);
  if (tous.length > ORDRE_MAX) return refuse('ordre_trop_long', { max: ORDRE_MAX });
  const gardes = new Set(tous.map(({ dossierId }) => dossierId));
  const ote = seance.ordre.find(
    ({ dossierId }) => !gardes.has(dossierId) && (seance.points[dossierId] || seance.courant === dossierId),
  );
  if (ote) return refuse('point_deja_aborde', { numero: numeroDe(dossiers.get(ote.dossierId)) });
  return accept({ ...seance, ordre: tous });
}

const numeroDe = (dit: DossierDeSeance | undefined): string => dit?.dossier.numero ?? '';

/** Entries that the writer was not sent keep their place behind the one they followed. */
function avecTus(
  avant: readonly PointInscrit[],
  inscrits: readonly PointInscrit[],
  recusations: readonly string[],
): readonly PointInscrit[] {
  const tous = [...inscrits];
  for (const [i, point] of avant.entries()) {
    if (!recusations.includes(point.candidatId)) continue;
    const precedent = avant[i - 1]?.dossierId;
    tous.splice(1 + tous.findIndex(({ dossierId }) => dossierId === precedent), 0, point);
  }
  return tous;
}

function consigner(
  { dossiers }: Pick<SeanceState, 'dossiers'>,
  seance: Seance,
  dossierId: string,
  { citations = [], ...deliberation }: DeliberationDite,
  { actor, now }: DecideContext,
): Result<Seance> {
  if (seance.etat !== 'ouverte') return autreEtat(seance.etat);
  const inscrit = seance.ordre.find((point) => point.dossierId === dossierId);
  if (!inscrit || actor.recusations.includes(inscrit.candidatId)) return refuse('point_hors_ordre');
  if (deliberation.observation.length > OBSERVATION_MAX)
    return refuse('texte_trop_long', { max: OBSERVATION_MAX });
  const compte = comptage(seance, deliberation);
  if (!compte.ok) return compte;
  const citees = citer(dossiers.get(dossierId), citations);
  if (!citees.ok) return citees;
  const point = {
    ...compte.value,
    ...(citees.value.length > 0 ? { citations: citees.value } : {}),
    le: now,
    parNom: actor.nom,
  };
  return accept({ ...seance, points: { ...seance.points, [dossierId]: point } });
}

/** DE1: each passage points at a page of this dossier; its pièce is named as it is called that day. */
function citer(
  dit: DossierDeSeance | undefined,
  citations: readonly Citation[],
): Result<readonly CitationSeance[]> {
  if (citations.length > CITATIONS_MAX) return refuse('trop_de_citations', { max: CITATIONS_MAX });
  const citees: CitationSeance[] = [];
  for (const citation of citations) {
    if (!dit || !verifierAncrage(dit.dossier, citation).ok) return refuse('citation_invalide');
    const type = dit.session.typesPiece.find(({ id }) => id === citation.typePieceId);
    const piece = type?.libelle ?? { fr: citation.typePieceId, en: citation.typePieceId };
    // What is not known to be harmless counts as identifying.
    citees.push({ ...citation, piece, identifiante: type?.identifiante ?? true });
  }
  return accept(citees);
}

/** A vote counts at least one voice, and no more than sit; without anybody noted present nobody counts them. */
function comptage({ presences }: Seance, deliberation: Deliberation): Result<Deliberation> {
  if (deliberation.mode === 'consensus')
    return accept({ ...deliberation, pour: 0, contre: 0, abstention: 0 });
  const voix = deliberation.pour + deliberation.contre + deliberation.abstention;
  if (voix === 0) return refuse('vote_sans_voix');
  const max = voixDe(presences);
  return max > 0 && voix > max ? refuse('voix_trop_nombreuses', { voix, max }) : accept(deliberation);
}

function rouvrir(seance: Seance, raison: string, { actor, now }: DecideContext): Result<Seance> {
  if (seance.etat !== 'close') return autreEtat(seance.etat);
  if (raison.trim() === '') return refuse('raison_requise');
  if (raison.length > OBSERVATION_MAX) return refuse('texte_trop_long', { max: OBSERVATION_MAX });
  const reouverture = { le: now, parNom: actor.nom, raison: raison.trim() };
  return accept({
    ...seance,
    etat: 'ouverte',
    closeLe: null,
    pv: null,
    reouvertures: [...seance.reouvertures, reouverture],
  });
}
