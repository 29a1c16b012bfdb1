import { avisId } from '../../../domain/avis/avis.ts';
import { libelleDuBac } from '../../../domain/candidat/nomenclature-bac.ts';
import type { Baccalaureat, Profil } from '../../../domain/candidat/profil.ts';
import type { Dossier, Reponse } from '../../../domain/candidature/dossier.ts';
import type { SessionCandidature } from '../../../domain/organisation/organisation.ts';
import { versionLue } from '../../../domain/piece/version-lue.ts';
import type { DossierTexts, TextPiece, TextStore, TextUnit } from '../../application/texts-ports.ts';
import type { Documents } from '../replica/documents.ts';
import { countedWords, foldText } from './fold-text.ts';

const lines = (parts: readonly (string | number | null)[][]): string =>
  parts.map((line) => line.filter((part) => part !== null && part !== '').join(' · ')).join('\n');

function bacText(bac: Baccalaureat | null): string {
  if (!bac?.obtenu) return '';
  const named = (kind: 'serie' | 'mention' | 'specialite', code: string): string =>
    libelleDuBac(kind, code)?.fr ?? code;
  return lines([
    [named('serie', bac.serie), named('mention', bac.mention), bac.annee, bac.etablissement],
    bac.specialites.map((code) => named('specialite', code)),
  ]).trim();
}

/** What the candidat says of his studies and work: not who he is, which the list finds him by. */
const profilUnits = ({ bac, cursusInterne, cursusExterne, stages, experiences }: Profil): TextUnit[] => [
  { genre: 'bac', cle: 'bac', page: 0, contenu: bacText(bac) },
  {
    genre: 'cursus',
    cle: 'cursus',
    page: 0,
    contenu: lines(
      [...cursusInterne, ...cursusExterne].map((c) => [
        c.annee,
        c.diplome,
        c.libelle,
        c.etablissement,
        c.mention,
      ]),
    ),
  },
  {
    genre: 'stages',
    cle: 'stages',
    page: 0,
    contenu: lines(stages.map((s) => [s.annee, s.organisme, s.duree, s.descriptif])),
  },
  {
    genre: 'experiences',
    cle: 'experiences',
    page: 0,
    contenu: lines(experiences.map((e) => [e.annee, e.intitule, e.organisme, e.duree, e.objectif])),
  },
];

function reponseText(reponse: Reponse): string {
  if (typeof reponse === 'boolean') return '';
  return typeof reponse === 'object' ? reponse.map((row) => row.join(' · ')).join('\n') : String(reponse);
}

const reponseUnits = ({ reponses }: Dossier): TextUnit[] =>
  Object.entries(reponses).map(([cle, reponse]) => ({
    genre: 'reponse',
    cle,
    page: 0,
    contenu: reponseText(reponse),
  }));

function saidUnits(documents: Documents, id: string, personneId: string): TextUnit[] {
  const mine = avisId(id, personneId);
  // One's own and those that are shared: a replica holds no others.
  const notes = documents.ofDossier('note', id).map(
    ({ id: cle, body }): TextUnit => ({
      genre: 'note',
      cle,
      page: 0,
      contenu: lines([[body.ancre?.extrait ?? ''], [body.texte]]).trim(),
    }),
  );
  const avis = documents.ofDossier('avis', id).flatMap(({ id: cle, body }): TextUnit[] => {
    // Of others, what they have given: a draft is nobody else's.
    const isOpen = cle === mine || body.etat === 'rendu';
    return isOpen ? [{ genre: 'avis', cle, page: 0, contenu: body.commentaire }] : [];
  });
  return [...notes, ...avis];
}

/** LC6: the files that readers read, in the order of the session. */
export function readPieces(dossier: Dossier, session: SessionCandidature | undefined): readonly TextPiece[] {
  const ordre = new Map(session?.typesPiece.map((type) => [type.id, type.ordre]));
  return dossier.pieces
    .toSorted((a, b) => (ordre.get(a.typeId) ?? 0) - (ordre.get(b.typeId) ?? 0))
    .flatMap((piece) => {
      const shown = versionLue(dossier, piece) ?? piece.versions.at(-1);
      return shown ? [{ typeId: piece.typeId, sha256: shown.sha256 }] : [];
    });
}

export interface TextSources {
  readonly documents: Documents;
  readonly texts: Pick<TextStore, 'pages'>;
  readonly personneId: string;
}

function nameUnit({ numero, profil: { infos } }: Dossier): TextUnit {
  const names = infos ? [infos.nomUsage, infos.nomNaissance, infos.prenoms] : [];
  return { genre: 'nom', cle: 'nom', page: 0, contenu: lines([...names, numero].map((part) => [part])) };
}

/**
 * What a dossier is found by: what its reader can open, with the acts that wait on top (SY7). Null: not here.
 */
export function dossierTexts({ documents, texts, personneId }: TextSources, id: string): DossierTexts | null {
  const dossier = documents.get('dossier', id)?.body;
  if (!dossier) return null;
  const session = documents.get('session', dossier.sessionId)?.body;
  const pieces = readPieces(dossier, session);
  const pages = [...new Set(pieces.map(({ sha256 }) => sha256))].flatMap((cle) =>
    texts.pages(cle).map(({ page, contenu }): TextUnit => ({ genre: 'piece', cle, page, contenu })),
  );
  const unites = [
    ...pages,
    ...profilUnits(dossier.profil),
    ...reponseUnits(dossier),
    ...saidUnits(documents, id, personneId),
    nameUnit(dossier),
  ]
    .map((unit) => ({ ...unit, plie: foldText(unit.contenu) }))
    .filter(({ plie }) => plie !== '');
  const mots = countedWords(unites.map(({ plie }) => plie));
  return { dossierId: id, pieces, unites, mots };
}
