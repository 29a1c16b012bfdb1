import type { StatutPiece } from '../../../domain/codes.ts';
import type { TypePiece } from '../../../domain/organisation/organisation.ts';
import type { Piece, VersionPiece } from '../../../domain/piece/piece.ts';
import { versionLue } from '../../../domain/piece/version-lue.ts';
import { reviewCodes } from '../../../messages/review-codes.ts';
import type { DemandeDossier } from '../demande.ts';
import type { Raison, Reserve } from '../protocol.ts';
import type { Bloc } from './bloc.ts';
import type { Ecrire } from './ecrire.ts';

/** A pièce as the document takes it: every one has its line, with a file or without (LC9). */
export interface PieceADire {
  readonly typeId: string;
  readonly libelle: string;
  readonly statut: StatutPiece;
  readonly obligatoire: boolean;
  /** Why it was refused, as the candidat reads it. */
  readonly commentaire: string;
  readonly version: VersionPiece | null;
}

/** What became of a pièce in the document. */
export type Sort =
  | { readonly kind: 'sansFichier' }
  | { readonly kind: 'pages'; readonly pages: number; readonly reserves: readonly Reserve[] }
  | { readonly kind: 'horsPages'; readonly raison: Raison };

export interface PieceDite extends PieceADire {
  readonly sort: Sort;
}

/** Pièces in the order of the session, then those of types that left it. */
export function piecesDe({ dossier, session, vue }: DemandeDossier, ecrire: Ecrire): readonly PieceADire[] {
  const types = session.typesPiece.toSorted((a, b) => a.ordre - b.ordre);
  const deType = new Map(dossier.pieces.map((piece) => [piece.typeId, piece]));
  const connues = types.flatMap((type): readonly PieceADire[] => {
    const piece = deType.get(type.id);
    if (piece) return [dire(piece, type)];
    // Another reader than the candidat is not shown every type (PM4): what he is not sent is not missing.
    return vue === 'courante' ? [dire(VIDE(type.id), type)] : [];
  });
  const ids = new Set(types.map(({ id }) => id));
  return [...connues, ...dossier.pieces.filter(({ typeId }) => !ids.has(typeId)).map((piece) => dire(piece))];

  function dire(piece: Piece, type?: TypePiece): PieceADire {
    const version = vue === 'transmise' ? versionLue(dossier, piece) : piece.versions.at(-1);
    return {
      typeId: piece.typeId,
      libelle: type ? type.libelle[ecrire.langue] || type.libelle.fr : ecrire('pieces.inconnue'),
      statut: piece.statut,
      obligatoire: type?.obligatoire ?? false,
      commentaire: piece.statut === 'RE' ? (piece.commentaires.at(-1)?.texte ?? '') : '',
      version: piece.statut === 'NC' ? null : (version ?? null),
    };
  }
}

const VIDE = (typeId: string): Piece => ({
  typeId,
  statut: 'AT',
  versions: [],
  commentaires: [],
  signalement: null,
});

/** LC9 (e): every pièce with its statut and where it is; then the files that are joined, each with the reason. */
export function piecesBlocs(pieces: readonly PieceDite[], ecrire: Ecrire): readonly Bloc[] {
  const jointes = pieces.filter((piece) => estJointe(piece) || piece.sort.kind === 'horsPages');
  const liste: Bloc =
    pieces.length === 0
      ? { kind: 'paragraphe', texte: ecrire('pieces.aucune'), discret: true }
      : {
          kind: 'tableau',
          colonnes: [
            { titre: ecrire('pieces.piece'), part: 37 },
            { titre: ecrire('pieces.statut'), part: 15 },
            { titre: ecrire('pieces.fichier'), part: 40 },
            { titre: ecrire('pieces.page'), part: 8, droite: true },
          ],
          lignes: pieces.map((piece, i) => [
            piece.commentaire
              ? `${piece.libelle}\n${ecrire('pieces.commentaire', { texte: piece.commentaire })}`
              : piece.libelle,
            statutDe(piece, ecrire),
            fichierDe(piece, ecrire),
            piece.sort.kind === 'pages' ? { pageDe: i } : '—',
          ]),
        };
  return [
    { kind: 'rubrique', texte: ecrire('pieces.liste') },
    liste,
    ...(jointes.length > 0
      ? [
          { kind: 'rubrique' as const, texte: ecrire('jointes.titre') },
          { kind: 'paragraphe' as const, texte: ecrire('jointes.explication'), discret: true as const },
          ...jointes.flatMap((piece): readonly Bloc[] => [
            { kind: 'sousRubrique', texte: piece.libelle, complement: piece.version?.nomFichier ?? '' },
            { kind: 'paragraphe', texte: raisonsDe(piece, ecrire) },
          ]),
        ]
      : []),
    { kind: 'siRemplace', texte: ecrire('origine.note', { nom: ecrire('origine.nom') }) },
  ];
}

/** Its file is in the document as it was deposited: it has no pages there, or they don't say all of it. */
export const estJointe = ({ sort }: Pick<PieceDite, 'sort'>): boolean =>
  (sort.kind === 'horsPages' && sort.raison !== 'introuvable' && sort.raison !== 'absente') ||
  (sort.kind === 'pages' && sort.reserves.length > 0);

/** The reasons, one to a line. */
export const raisonsDe = ({ sort }: Pick<PieceDite, 'sort'>, ecrire: Ecrire): string =>
  sort.kind === 'horsPages'
    ? ecrire(`raison.${sort.raison}`)
    : sort.kind === 'pages'
      ? sort.reserves.map((reserve) => ecrire(`reserve.${reserve}`)).join('\n')
      : '';

function statutDe({ statut, obligatoire }: PieceDite, ecrire: Ecrire): string {
  if (statut === 'AT') return ecrire(obligatoire ? 'pieces.manquante' : 'pieces.facultative');
  return reviewCodes[ecrire.langue][`piece.${statut}`];
}

function fichierDe(piece: PieceDite, ecrire: Ecrire): string {
  if (!piece.version) return '—';
  const { nomFichier, deposeeLe } = piece.version;
  const depose = ecrire('pieces.deposee', { nom: nomFichier, jour: ecrire.jourDe(deposeeLe) });
  if (estJointe(piece)) return `${depose}\n${ecrire('pieces.jointe')}`;
  return piece.sort.kind === 'horsPages' ? `${depose}\n${ecrire('pieces.absente')}` : depose;
}
