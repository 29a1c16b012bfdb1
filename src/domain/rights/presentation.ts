import type { Actor } from '../actor.ts';
import type { Avis } from '../avis/avis.ts';
import type { Infos } from '../candidat/profil.ts';
import { INFOS_VIDES, PROFIL_VIDE } from '../candidat/profil-vide.ts';
import type { Dossier } from '../candidature/dossier.ts';
import type { Decision } from '../decision/decision.ts';
import type { Etiquette } from '../etiquette/etiquette.ts';
import type { Affectation } from '../lecture/affectation.ts';
import type { Note } from '../note/note.ts';
import type { Commission, SessionCandidature } from '../organisation/organisation.ts';
import type { Piece } from '../piece/piece.ts';
import { versionLue } from '../piece/version-lue.ts';
import { estDeLaCommission, estRecuse, estScolarite, type Lieu, peutEtudierDossier } from './dossier.ts';
import { sansIdentite, typesAnonymes } from './sans-identite.ts';

export { peutLireDossier } from './dossier.ts';

/** Who reads, and the commission of what is read. */
export interface Reader {
  readonly actor: Actor;
  readonly commission: Commission;
}

/** PM4: a reader of a blind commission who is not staff. */
const litAveugle = ({ actor, commission }: Reader, lieu: Lieu): boolean =>
  commission.aveugle && !estScolarite(actor, lieu);

/** What names a person before the first transmission: enough to recognise a dossier that is to come. */
const nomSeul = ({ nomNaissance, nomUsage, prenoms }: Infos): Infos => ({
  ...INFOS_VIDES,
  nomNaissance,
  nomUsage,
  prenoms,
});

/**
 * A dossier as a commission's reader or staff may see it, redacted at the source; null: he may not know
 * of it, and neither may the candidat through this door.
 * PM3 recused: nothing. LC8 annulled, and ML1 the language of his mails: staff's alone. LC6: members read what was transmitted, staff every
 * version. PM4 blind: no identity, no identifying pièce, no file name.
 */
export function presentDossier(
  dossier: Dossier,
  reader: Reader,
  session: Pick<SessionCandidature, 'typesPiece'>,
): Dossier | null {
  const { actor } = reader;
  if (!peutEtudierDossier(actor, dossier)) return null;
  if (estScolarite(actor, dossier)) return dossier;
  if (dossier.annuleeLe !== null) return null;
  const { langue: _, ...connu } = dossier;
  const transmis = connu.transmissions.length > 0 ? lireTransmis(connu) : avantTransmission(connu);
  return litAveugle(reader, dossier) ? sansIdentite(transmis, session) : transmis;
}

/** Before the first transmission members know that a dossier exists, and nothing of its contents. */
const avantTransmission = (dossier: Dossier): Dossier => ({
  ...dossier,
  profil: { ...PROFIL_VIDE, infos: dossier.profil.infos && nomSeul(dossier.profil.infos) },
  reponses: {},
  pieces: dossier.pieces.map(
    ({ typeId }): Piece => ({ typeId, statut: 'AT', versions: [], commentaires: [], signalement: null }),
  ),
  retourAccorde: null,
  evenements: dossier.evenements.filter(({ kind }) => kind === 'creation'),
});

/** LC6: what was transmitted; of later deposits, only that there are some. */
function lireTransmis(dossier: Dossier): Dossier {
  const pieces = dossier.pieces.map((piece): Piece => {
    const lue = versionLue(dossier, piece);
    const versions = piece.versions.slice(0, lue ? piece.versions.lastIndexOf(lue) + 1 : 0);
    const plusRecente = versions.length < piece.versions.length;
    return { ...piece, versions, ...(plusRecente ? { plusRecente } : {}) };
  });
  return {
    ...dossier,
    reponses: dossier.transmissions.at(-1)?.reponses ?? dossier.reponses,
    pieces,
    transmissions: dossier.transmissions.map(({ reponses: _, ...transmission }) => transmission),
  };
}

/**
 * DE1: a draft is its author's alone; a rendered avis is its author's, and its other readers' where the
 * commission doesn't hide avis or once their own is rendu. Staff reads all rendered avis.
 */
export function presentAvis(
  avis: Avis,
  reader: Reader,
  lieu: Lieu,
  session: Pick<SessionCandidature, 'typesPiece'>,
  monAvisRendu: boolean,
): Avis | null {
  const { actor, commission } = reader;
  if (estRecuse(actor, lieu)) return null;
  if (avis.auteurId === actor.personneId) return sansPassages(avis, reader, lieu, session);
  if (avis.etat !== 'rendu') return null;
  if (estScolarite(actor, lieu)) return avis;
  if (!estDeLaCommission(actor, lieu)) return null;
  return !commission.avisMasques || monAvisRendu ? sansPassages(avis, reader, lieu, session) : null;
}

/** PM4: an avis from before a commission was blind, or by who reads it otherwise, may quote the identity. */
function sansPassages(
  avis: Avis,
  reader: Reader,
  lieu: Lieu,
  session: Pick<SessionCandidature, 'typesPiece'>,
): Avis {
  if (avis.citations.length === 0 || !litAveugle(reader, lieu)) return avis;
  const anonymes = typesAnonymes(session);
  return { ...avis, citations: avis.citations.filter(({ typePieceId }) => anonymes.has(typePieceId)) };
}

/**
 * DE2: commission and staff follow a decision from its entry; the candidat is told by its publication. The text
 * of its letter stays on the server, where it is printed.
 */
export function presentDecision(decision: Decision, { actor }: Reader, lieu: Lieu): Decision | null {
  if (estRecuse(actor, lieu) || !(estScolarite(actor, lieu) || estDeLaCommission(actor, lieu))) return null;
  const { lettre: _, ...sansLettre } = decision;
  return decision.lettre ? sansLettre : decision;
}

/**
 * A note is its author's, and the commission's and staff's when shared. PM4: blind readers are sent no passage
 * of an identifying pièce, and nothing that staff wrote, who knows the name.
 */
export function presentNote(
  note: Note,
  reader: Reader,
  lieu: Lieu,
  session: Pick<SessionCandidature, 'typesPiece'>,
): Note | null {
  const { actor } = reader;
  if (estRecuse(actor, lieu)) return null;
  const mine = note.auteurId === actor.personneId;
  if (!mine && !(note.partagee && (estScolarite(actor, lieu) || estDeLaCommission(actor, lieu)))) return null;
  if (!litAveugle(reader, lieu)) return note;
  if (!mine && !estMembre(reader.commission, note.auteurId)) return null;
  if (!note.ancre || typesAnonymes(session).has(note.ancre.typePieceId)) return note;
  if (!mine) return null;
  const { ancre: _, ...sansPassage } = note;
  return sansPassage;
}

const estMembre = ({ membres }: Commission, personneId: string): boolean =>
  membres.some((membre) => membre.personneId === personneId);

/** Étiquettes are the commission's and staff's. PM4: as for notes, nothing that staff wrote is sent blind. */
export function presentEtiquette(etiquette: Etiquette, reader: Reader, lieu: Lieu): Etiquette | null {
  const { actor } = reader;
  if (estRecuse(actor, lieu) || !(estScolarite(actor, lieu) || estDeLaCommission(actor, lieu))) return null;
  return litAveugle(reader, lieu) && !estMembre(reader.commission, etiquette.parId) ? null : etiquette;
}

/** OR5: who reads what is known to the commission and staff. */
export const presentAffectation = (
  affectation: Affectation,
  { actor }: Reader,
  lieu: Lieu,
): Affectation | null =>
  !estRecuse(actor, lieu) && (estScolarite(actor, lieu) || estDeLaCommission(actor, lieu))
    ? affectation
    : null;

/** OR5: a commission is known to its members and to staff of its centre. */
export const presentCommission = <C extends Commission>(commission: C, actor: Actor): C | null =>
  siegeOuScolarite(actor, commission.id, commission.centreId) ? commission : null;

/** OR2: a session is known to those who know its commission. */
export const presentSession = (session: SessionCandidature, actor: Actor): SessionCandidature | null =>
  siegeOuScolarite(actor, session.commissionId, session.centreId) ? session : null;

function siegeOuScolarite(actor: Actor, commissionId: string, centreId: string): boolean {
  const lieu = { commissionId, centreId, candidatId: '' };
  return estScolarite(actor, lieu) || estDeLaCommission(actor, lieu);
}
