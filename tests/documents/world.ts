import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Profil } from '../../src/domain/candidat/profil.ts';
import type { Dossier } from '../../src/domain/candidature/dossier.ts';
import type { Question, SessionCandidature, TypePiece } from '../../src/domain/organisation/organisation.ts';
import type { Piece, VersionPiece } from '../../src/domain/piece/piece.ts';
import type {
  DemandeDossier,
  DocumentPdf,
  Documents,
  DocumentsOptions,
} from '../../src/main/documents/index.ts';
import { aDossier, anEtablissement, aSession } from '../contracts/factories.ts';

export const LE = Date.UTC(2026, 10, 25, 10, 19, 21);

/** Files by hash, in memory: what the port promises of reading. */
export interface Placard {
  readonly files: DocumentsOptions['files'];
  /** Keeps the bytes and gives the version that refers to them. */
  deposit(bytes: Uint8Array, over?: Partial<VersionPiece>): VersionPiece;
  remove(sha256: string): void;
}

export function createPlacard(): Placard {
  const kept = new Map<string, Uint8Array>();
  return {
    files: {
      stat: async (sha256) => {
        const bytes = kept.get(sha256);
        return bytes && { taille: bytes.length };
      },
      async *read(sha256) {
        const bytes = kept.get(sha256);
        if (!bytes) throw new Error('no such file');
        for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
      },
    },
    deposit(bytes, over = {}) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(sha256, bytes);
      return {
        sha256,
        taille: bytes.length,
        type: 'application/pdf',
        nomFichier: 'fichier.pdf',
        deposeeLe: LE - 86_400_000,
        pages: null,
        ...over,
      };
    },
    remove: (sha256) => void kept.delete(sha256),
  };
}

export const aType = (id: string, ordre: number, over: Partial<TypePiece> = {}): TypePiece => ({
  id,
  code: id.toUpperCase(),
  libelle: { fr: `Pièce ${id}`, en: `Document ${id}` },
  aide: null,
  obligatoire: true,
  conditionnelle: false,
  commune: false,
  identifiante: false,
  ordre,
  ...over,
});

export const aQuestion = (id: string, over: Partial<Question> = {}): Question => ({
  id,
  libelle: { fr: `Question ${id}`, en: `Question ${id} (en)` },
  forme: 'court',
  obligatoire: true,
  choix: [],
  ordre: 1,
  ...over,
});

/** A pièce with its versions, oldest first. */
export const deposited = (
  typeId: string,
  versions: readonly VersionPiece[],
  over: Partial<Piece> = {},
): Piece => ({
  typeId,
  statut: versions.length > 0 ? 'TR' : 'AT',
  versions,
  commentaires: [],
  signalement: null,
  ...over,
});

export const profil: Profil = {
  infos: {
    civilite: 'Mme',
    nomNaissance: 'Łukasiewicz',
    nomUsage: '',
    prenoms: 'Inès Hélène',
    dateNaissance: '2004-03-01',
    paysNaissance: 'FR',
    departementNaissance: '75',
    villeNaissance: 'Paris',
    nationalite: 'JP',
    ine: '0123456789A',
    telephone: '',
    telephonePortable: '+33612345678',
  },
  adresse: {
    ligne1: '12 bis, rue de l’Œuvre',
    ligne2: 'Appartement 4',
    ligne3: '',
    codePostal: '75013',
    commune: 'Paris',
    cedex: '',
    pays: 'FR',
  },
  bac: {
    obtenu: true,
    annee: 2022,
    serie: 'GENERALE',
    mention: 'B',
    etablissement: 'Lycée Lakanal, Sceaux',
    specialites: ['Langues, littératures et cultures étrangères', 'Histoire-géographie'],
  },
  cursusInterne: [],
  cursusExterne: [
    {
      annee: 2024,
      etablissement: 'Université Lumière Lyon 2',
      diplome: 'Licence 1',
      libelle: 'LLCER Japonais',
      obtenu: 'oui',
      mention: 'AB',
      moyenne: 13.25,
    },
  ],
  stages: [
    {
      annee: 2025,
      duree: '2 mois',
      heuresSemaine: 35,
      organisme: 'Librairie Junku',
      descriptif: 'Accueil, conseil et traduction de notices.',
    },
  ],
  experiences: [],
};

export interface World {
  readonly placard: Placard;
  demande(
    pieces: readonly Piece[],
    over?: {
      readonly dossier?: Partial<Dossier>;
      readonly session?: Partial<SessionCandidature>;
      readonly demande?: Partial<DemandeDossier>;
    },
  ): DemandeDossier;
}

/** A candidat with a profile, and a session that asks for what he deposits. */
export function createWorld(): World {
  return {
    placard: createPlacard(),
    demande(pieces, { dossier = {}, session = {}, demande = {} } = {}) {
      return {
        langue: 'fr',
        etablissement: anEtablissement(),
        etabliLe: LE,
        vue: 'courante',
        session: aSession({ typesPiece: pieces.map(({ typeId }, i) => aType(typeId, i + 1)), ...session }),
        dossier: aDossier({ numero: 'K7M2QX4P', statut: 'AT', profil, reponses: {}, pieces, ...dossier }),
        ...demande,
      };
    },
  };
}

/** A PDF whose pages say what they are. */
export async function textPdf(
  pages: number,
  {
    texte = 'Page',
    taille = [595.28, 841.89],
    rotation = 0,
  }: {
    readonly texte?: string;
    readonly taille?: readonly [number, number];
    readonly rotation?: number;
  } = {},
  change: (pdf: PDFDocument) => void = () => undefined,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let i = 1; i <= pages; i += 1) {
    const page = pdf.addPage([...taille]);
    page.setRotation(degrees(rotation));
    page.drawText(`${texte} ${i}`, { x: 72, y: taille[1] - 100, size: 18 });
    page.drawRectangle({
      x: 1,
      y: 1,
      width: taille[0] - 2,
      height: taille[1] - 2,
      borderWidth: 1,
      opacity: 0,
    });
  }
  change(pdf);
  return pdf.save();
}

export const photo = (width: number, height: number, quality = 80): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#a3703c',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg({ quality })
    .toBuffer();

/** The document, or the test fails. */
export async function made(
  documents: Documents,
  demande: DemandeDossier,
): Promise<{ readonly bytes: Buffer; readonly document: DocumentPdf }> {
  const fait = await documents.dossierPdf(demande);
  if (!fait.ok) throw new Error(fait.code);
  return { bytes: await buffer(fait.document.flux), document: fait.document };
}
