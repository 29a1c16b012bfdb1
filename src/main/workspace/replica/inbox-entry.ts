import type { Actor } from '../../../domain/actor.ts';
import { avisId } from '../../../domain/avis/avis.ts';
import { libelleDuBac } from '../../../domain/candidat/nomenclature-bac.ts';
import type { Baccalaureat, Profil } from '../../../domain/candidat/profil.ts';
import { etatDemande } from '../../../domain/candidature/decide-motifs.ts';
import type { Dossier } from '../../../domain/candidature/dossier.ts';
import { typePublie } from '../../../domain/decision/decision.ts';
import { affectationId } from '../../../domain/lecture/affectation.ts';
import type { Note } from '../../../domain/note/note.ts';
import type { VersionPiece } from '../../../domain/piece/piece.ts';
import { versionLue } from '../../../domain/piece/version-lue.ts';
import type { EtiquetteVue } from '../../../protocol/workspace.ts';
import type { InboxEntry } from '../../application/replica-ports.ts';
import { ownId } from './act-view.ts';
import { changedSince } from './changed-since.ts';
import type { Documents } from './documents.ts';
import { fold } from './fold.ts';

const MENTIONS: Readonly<Record<string, string>> = {
  'tres bien': 'TB',
  bien: 'B',
  'assez bien': 'AB',
  passable: '',
  p: '',
  tbf: 'TB',
};

/** As a table has room for: 'S TB', 'L', ''. */
function bacOf(bac: Baccalaureat | null): string {
  if (!bac?.obtenu) return '';
  const mention = MENTIONS[fold(bac.mention)] ?? bac.mention;
  // « S – Scientifique » is S in a column.
  const serie = libelleDuBac('serie', bac.serie)?.fr.split(' – ')[0] ?? bac.serie;
  return `${serie} ${mention}`.trim();
}

/** Of the latest year that has one. */
export function moyenneOf(profil: Profil): number | null {
  const marked = [...profil.cursusInterne, ...profil.cursusExterne].filter(({ moyenne }) => moyenne !== null);
  return marked.reduce<{ annee: number; moyenne: number | null }>(
    (latest, { annee, moyenne }) => (annee > latest.annee ? { annee, moyenne } : latest),
    { annee: -Infinity, moyenne: null },
  ).moyenne;
}

/** LC6: the version that readers see of each pièce; staff is sent newer ones too. */
export const filesOf = (dossier: Pick<Dossier, 'pieces' | 'transmissions'>): readonly VersionPiece[] =>
  dossier.pieces.flatMap((piece) => versionLue(dossier, piece) ?? piece.versions.at(-1) ?? []);

/** LC4: what the candidat has done for a pièce; refused ones are to do again. */
const isDone = ({ statut }: Dossier['pieces'][number]): boolean =>
  statut === 'TR' || statut === 'VA' || statut === 'NC';

/** DE11: until when a request for the motifs is to be answered; null: none waits. */
function motifsAvant(documents: Documents, dossier: Dossier): string | null {
  if (!dossier.demandeMotifs) return null;
  const publie = typePublie(documents.get('decision', dossier.id)?.body);
  return etatDemande(dossier, publie) === 'attendue' ? dossier.demandeMotifs.echeance : null;
}

/** By name, as the list shows them. */
export const etiquettesOf = (documents: Documents, id: string): readonly EtiquetteVue[] =>
  documents
    .ofDossier('etiquette', id)
    .map(({ body: { cle, libelle, couleur } }) => ({ cle, libelle, couleur }))
    .toSorted((a, b) => (a.cle < b.cle ? -1 : 1));

/** A dossier that was never read calls all the same. */
const isCalled = (notes: readonly Note[], { personneId }: Actor, since: number): boolean =>
  notes.some(
    ({ auteurId, mentions, majLe }) =>
      majLe > since && auteurId !== personneId && mentions?.includes(personneId),
  );

export interface EntryContext {
  readonly actor: Actor;
  /** Acts of this member on the dossier that have no outcome yet. */
  readonly waiting: number;
}

/** The row of a dossier in the list; null: it has none (unknown, or the member recused himself). */
export function inboxEntry(documents: Documents, id: string, context: EntryContext): InboxEntry | null {
  const stored = documents.get('dossier', id);
  if (!stored) return null;
  const { body: dossier, version } = stored;
  const { actor } = context;
  if (actor.recusations.includes(dossier.candidatId)) return null;
  const avis = documents.get('avis', avisId(id, actor.personneId))?.body;
  const lecture = documents.get('lecture', ownId(id, actor))?.body;
  const decision = lecture && documents.get('decision', id)?.body;
  const notes = documents.ofDossier('note', id).map(({ body }) => body);
  const affectation = documents.get('affectation', affectationId(id, actor.personneId))?.body;
  const aLui = affectation?.recuseeLe === null ? affectation : undefined;
  const { infos } = dossier.profil;
  const nom = infos?.nomUsage || infos?.nomNaissance || '';
  const prenom = infos?.prenoms ?? '';
  const files = filesOf(dossier);
  return {
    id,
    numero: dossier.numero,
    nom,
    prenom,
    tri: fold(`${nom} ${prenom}`),
    mots: infos && infos.nomNaissance !== nom ? fold(infos.nomNaissance) : '',
    sessionId: dossier.sessionId,
    statut: dossier.statut,
    bac: bacOf(dossier.profil.bac),
    moyenne: moyenneOf(dossier.profil),
    piecesFaites: dossier.pieces.filter(isDone).length,
    piecesTotal: dossier.pieces.length,
    avisEtat: avis?.etat ?? 'aucun',
    avisType: avis?.type ?? null,
    majLe: dossier.majLe,
    nouveau: changedSince(lecture, { dossier, version, decision, notes }, actor).length > 0,
    mention: isCalled(notes, actor, lecture?.luLe ?? 0),
    enAttente: context.waiting > 0,
    annulee: dossier.annuleeLe !== null,
    fichiers: files.length,
    motifsAvant: motifsAvant(documents, dossier),
    affectation: aLui?.role ?? null,
    echeance: aLui?.echeance ?? null,
    etiquettes: etiquettesOf(documents, id),
    octets: files.reduce((sum, { taille }) => sum + taille, 0),
  };
}
