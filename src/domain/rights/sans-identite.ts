import type { Dossier } from '../candidature/dossier.ts';
import type { SessionCandidature } from '../organisation/organisation.ts';
import type { Piece } from '../piece/piece.ts';

/** PM4: types whose pièces a blind reader is sent; what is not known to be harmless counts as identifying. */
export const typesAnonymes = ({ typesPiece }: Pick<SessionCandidature, 'typesPiece'>): ReadonlySet<string> =>
  new Set(typesPiece.filter((type) => !type.identifiante).map((type) => type.id));

/**
 * PM4: a dossier without what says whose it is: no identity, no identifying pièce, no file name. The same for
 * what a blind reader is sent and for what is shown on a projector.
 */
export function sansIdentite(dossier: Dossier, session: Pick<SessionCandidature, 'typesPiece'>): Dossier {
  const anonymes = typesAnonymes(session);
  const anonyme = ({ versions, commentaires, ...piece }: Piece): Piece => ({
    ...piece,
    // What staff writes to the candidat is a letter too.
    commentaires: commentaires.map((commentaire) => ({ ...commentaire, texte: '' })),
    versions: versions.map((version) => ({
      ...version,
      nomFichier: version.type === 'image/jpeg' ? 'piece.jpg' : 'piece.pdf',
    })),
  });
  return {
    ...dossier,
    profil: { ...dossier.profil, infos: null, adresse: null },
    // A motif is his own words; the hash could be guessed at.
    ...(dossier.suite ? { suite: { ...dossier.suite, motif: '', empreinte: '' } } : {}),
    // DE11: an answer is a letter, which begins with a name.
    ...(dossier.demandeMotifs?.reponse
      ? {
          demandeMotifs: {
            ...dossier.demandeMotifs,
            reponse: { ...dossier.demandeMotifs.reponse, texte: '' },
          },
        }
      : {}),
    pieces: dossier.pieces.filter(({ typeId }) => anonymes.has(typeId)).map(anonyme),
    transmissions: dossier.transmissions.map((transmission) => ({
      ...transmission,
      // The hash is of a text with the identity in it: guesses could be tried on it.
      empreinte: '',
      pieces: Object.fromEntries(
        Object.entries(transmission.pieces).filter(([typeId]) => anonymes.has(typeId)),
      ),
    })),
    evenements: dossier.evenements
      .filter((evenement) => !('typeId' in evenement) || anonymes.has(evenement.typeId))
      .map((evenement) => (estActeDuCandidat(evenement) ? { ...evenement, par: '' } : evenement))
      .map(sansMessage),
  };
}

/** What staff wrote to the candidat on the way is not told. */
function sansMessage(evenement: Dossier['evenements'][number]): Dossier['evenements'][number] {
  if (evenement.kind === 'statut') return { ...evenement, raison: '' };
  return evenement.kind === 'piece' ? { ...evenement, commentaire: '' } : evenement;
}

/** Events that carry the candidat's own name; staff's keep theirs. */
const estActeDuCandidat = (evenement: Dossier['evenements'][number]): boolean =>
  evenement.kind === 'creation' ||
  evenement.kind === 'transmission' ||
  evenement.kind === 'annulation' ||
  evenement.kind === 'confirmation' ||
  evenement.kind === 'desistement' ||
  evenement.kind === 'demandeMotifs' ||
  (evenement.kind === 'piece' &&
    (evenement.statut === 'TR' || evenement.statut === 'NC' || evenement.statut === 'AT')) ||
  (evenement.kind === 'statut' && evenement.vers === 'RE');

/** Shorter parts of names (« de », « Le », « El ») are words of everyday texts, but for those beside a longer one. */
const MOT_MIN = 3;
const sansAccents = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const MOTS = /[\p{L}\p{M}]+/gu;
const motsDe = (texte: string): string[] => [...texte.matchAll(MOTS)].map(([mot]) => sansAccents(mot));

/** Words by which a text names somebody: of his names, without accents or capitals. */
export const motsIdentifiants = (noms: readonly string[]): ReadonlySet<string> =>
  new Set(noms.flatMap(motsDe));

/** The words that name the candidat of a dossier; none when his identity was not communicated. */
export function identiteDe({ profil }: Pick<Dossier, 'profil'>): ReadonlySet<string> {
  const { infos } = profil;
  return motsIdentifiants(infos ? [infos.nomUsage, infos.nomNaissance, infos.prenoms, infos.ine] : []);
}

const ADRESSE_MAIL = /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/gu;
const TELEPHONE = /\+?\d(?:[ .\u00a0\u202f-]?\d){8,14}(?!\d)/gu;
/** Stands for what was taken out, until the end: nobody types it. */
const RETIRE = '\uE000';
/** A short word with a capital, before or after what was taken out. */
const AVANT = /(?<!\p{L})(\p{Lu}\p{L}?)(?=[\s’'-]+\uE000)/gu;
const APRES = /(?<=\uE000[\s’'-]+)(\p{Lu}\p{L}?)(?!\p{L})/gu;
const RETIRES_DE_SUITE = /\uE000(?:[\s,;.’'-]*\uE000)+/gu;

/**
 * A free text in which the candidat is not named: his names, mail addresses and telephone numbers give way to
 * `par` (the number of the dossier), names that follow one another to one, with what stands before a name as a
 * part of it (« El Idrissi »).
 */
export function masquer(texte: string, identite: ReadonlySet<string>, par: string): string {
  if (identite.size === 0) return texte;
  const retirer = (mot: string): string => (identite.has(sansAccents(mot)) ? RETIRE : mot);
  return texte
    .replace(ADRESSE_MAIL, RETIRE)
    .replace(TELEPHONE, RETIRE)
    .replace(MOTS, (mot) => (mot.length >= MOT_MIN ? retirer(mot) : mot))
    .replace(AVANT, retirer)
    .replace(APRES, retirer)
    .replace(RETIRES_DE_SUITE, RETIRE)
    .replaceAll(RETIRE, par);
}
