import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import type { FileStore } from '../application/ports.ts';
import { childEntry } from '../sandbox/child-entry.ts';
import type { Frame } from '../sandbox/frames.ts';
import { createSandboxPool } from '../sandbox/pool.ts';
import type { SandboxLimits } from '../sandbox/report.ts';
import { assemble, type Said, writePages } from './assemble.ts';
import { assembleRecueil, type Sortie } from './assemble-recueil.ts';
import { dossierTextes } from './contenu/dossier.ts';
import { type Ecrire, ecrireEn } from './contenu/ecrire.ts';
import { langueDeLettre, lettreBlocs } from './contenu/lettre.ts';
import { type PieceDite, piecesDe } from './contenu/pieces.ts';
import { pvTextes } from './contenu/pv.ts';
import { recuBlocs } from './contenu/recu.ts';
import { partiesDe, recueilTextes } from './contenu/recueil.ts';
import type { DemandeDossier, DemandeLettre, DemandePv, DemandeRecu, DemandeRecueil } from './demande.ts';
import { PdfFile } from './pdf-file.ts';
import { answer } from './protocol.ts';
import { createQueue } from './queue.ts';
import { createSpool } from './spool.ts';
import { askOfTexts, type Texts } from './texts.ts';

export type { Sortie } from './assemble-recueil.ts';
export type { PieceDite } from './contenu/pieces.ts';
export type {
  ActeRecu,
  DemandeDossier,
  DemandeLettre,
  DemandePv,
  DemandeRecu,
  DemandeRecueil,
} from './demande.ts';
export { LANGUE_PV } from './demande.ts';

export interface DocumentLimits extends SandboxLimits {
  /** Pages of pièces in one document; what comes after is joined as files. */
  readonly pagesMax: number;
  /** Bytes of one pièce that is still read for its pages. */
  readonly pieceMax: number;
  /** Bytes of all files of a dossier. */
  readonly tailleMax: number;
}

export const DOCUMENT_LIMITS: DocumentLimits = {
  delaiMs: 15_000,
  cpuMs: 12_000,
  memoireMax: 512 * 1024 * 1024,
  pagesMax: 2_000,
  pieceMax: 16 * 1024 * 1024,
  tailleMax: 256 * 1024 * 1024,
};

/** A document that is ready on disk, in a file that only this process has. */
export interface DocumentPdf {
  readonly nomFichier: string;
  readonly octets: number;
  /** What became of each pièce: to be counted, and looked at when a file was 'introuvable'. */
  readonly pieces: readonly PieceDite[];
  /** To be read to its end, or destroyed. */
  readonly flux: Readable;
}

export type Fait<T> =
  | { readonly ok: true; readonly document: T }
  /** `occupe`: too many wait already; `trop_gros`: the dossier's files are past the limit. */
  | { readonly ok: false; readonly code: 'occupe' | 'trop_gros' };

export interface Documents {
  /**
   * LC9: a candidature as one PDF. Waits for its turn; a hostile pièce ends its own child only, and is then
   * listed and joined.
   * @throws I/O errors; Error when no child can be started; the reason of `signal` once it aborts.
   */
  dossierPdf(demande: DemandeDossier, signal?: AbortSignal): Promise<Fait<DocumentPdf>>;
  /** LC5, LC8, DE7: a receipt of one page, some 30 kB. @throws as `dossierPdf`. */
  recuPdf(
    demande: DemandeRecu,
    signal?: AbortSignal,
  ): Promise<{ readonly nomFichier: string; readonly octets: Uint8Array }>;
  /** DE2: the letter of a published decision; the same one has the same bytes. @throws as `dossierPdf`. */
  lettrePdf(
    demande: DemandeLettre,
    signal?: AbortSignal,
  ): Promise<{ readonly nomFichier: string; readonly octets: Uint8Array }>;
  /**
   * LC9: dossiers as one PDF, with what their reader may see of the commission's work, into a spool of the
   * caller's. @returns pièces whose file was not there. @throws as `dossierPdf`.
   */
  recueilPdf(demande: DemandeRecueil, sortie: Sortie): Promise<{ readonly absentes: number }>;
  /** DE12: the procès-verbal of a closed séance; the same one has the same bytes. @throws as `dossierPdf`. */
  pvPdf(
    demande: DemandePv,
    signal?: AbortSignal,
  ): Promise<{ readonly nomFichier: string; readonly octets: Uint8Array }>;
  /** Ends the children; documents under way or waiting fail. */
  close(): Promise<void>;
}

export interface DocumentsOptions {
  /** Of the pièces of `dossierPdf`. */
  readonly files: Pick<FileStore, 'stat' | 'read'>;
  readonly limits?: Partial<DocumentLimits>;
  /** Dossiers made at once, each in a child. Default: one per two processors, at least one. */
  readonly children?: number;
  /** Dossiers that may wait; the next is told 'occupe'. */
  readonly waitingMax?: number;
  /** Children are threads of this process: for the packed desktop, whose binary runs nothing else. */
  readonly thread?: boolean;
  /** The child's code; found beside this one by default. */
  readonly entry?: string;
}

/** Makes documents in sandboxed children, started when the first is asked for. */
export function createDocuments(options: DocumentsOptions): Documents {
  const limits: DocumentLimits = { ...DOCUMENT_LIMITS, ...options.limits };
  const children = options.children ?? Math.max(1, Math.floor(availableParallelism() / 2));
  const entry = options.entry ?? childEntry(import.meta.url, 'documents-child.js');
  const pool = createSandboxPool(
    { entry, limits, answers: ANSWERS, read: readAnswer, thread: options.thread ?? false },
    children,
  );
  const queue = createQueue(children, options.waitingMax ?? 20);
  const services = { files: options.files, pool, limits };
  const closing = new AbortController();
  const untilClosed = (signal: AbortSignal | undefined): AbortSignal =>
    signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;

  const make = async (demande: DemandeDossier, signal: AbortSignal): Promise<DocumentPdf> => {
    const ecrire = ecrireEn(demande.langue, demande.etablissement.fuseau);
    const spool = await createSpool();
    try {
      const pieces = piecesDe(demande, ecrire);
      const textes = dossierTextes(demande, ecrire);
      const made = await assemble(services, spool, pieces, textes, ecrire, signal);
      const nomFichier = ecrire('dossier.nomFichier', { numero: demande.dossier.numero });
      return { ...made, nomFichier, flux: spool.read() };
    } catch (error) {
      await spool.discard();
      throw error;
    }
  };

  /** A document of our own pages alone. */
  const writeText = async (
    { etablissement, etabliLe }: Pick<DemandeRecu, 'etablissement' | 'etabliLe'>,
    ecrire: Ecrire,
    signal: AbortSignal | undefined,
    texts: Texts,
  ): Promise<Uint8Array> => {
    const chunks: Uint8Array[] = [];
    const file = new PdfFile((bytes) => chunks.push(bytes));
    file.begin();
    const ask = askOfTexts({ auteur: etablissement.nom, etabliLe }, ecrire, texts);
    await writePages(services, file, ask, [], untilClosed(signal));
    return Buffer.concat(chunks);
  };

  return {
    async dossierPdf(demande, signal) {
      const ecrire = ecrireEn(demande.langue, demande.etablissement.fuseau);
      const taille = piecesDe(demande, ecrire).reduce((sum, { version }) => sum + (version?.taille ?? 0), 0);
      if (taille > limits.tailleMax) return { ok: false, code: 'trop_gros' };
      const until = untilClosed(signal);
      const document = await queue.run(until, () => make(demande, until));
      return document ? { ok: true, document } : { ok: false, code: 'occupe' };
    },
    async recuPdf(demande, signal) {
      const { langue, etablissement, acte, recu, candidatNom, dossier } = demande;
      const ecrire = ecrireEn(langue, etablissement.fuseau);
      const titre = ecrire(`recu.${acte.kind}`);
      const octets = await writeText(demande, ecrire, signal, {
        titre,
        sujet: ecrire('recu.sujet', { titre, recu }),
        pied: ecrire('dossier.pied', { nom: candidatNom, numero: dossier.numero }),
        blocs: recuBlocs(demande, ecrire),
      });
      return { nomFichier: ecrire('recu.nomFichier', { recu }), octets };
    },
    async lettrePdf(demande, signal) {
      const { langue, lettre, etablissement, session } = demande;
      const ecrire = ecrireEn(langueDeLettre(lettre, langue), etablissement.fuseau);
      const { numero } = demande.dossier;
      const formation = session.libelle[ecrire.langue] || session.libelle.fr;
      const octets = await writeText(demande, ecrire, signal, {
        titre: ecrire('lettre.titre', { numero }),
        sujet: ecrire('lettre.sujet', { numero, formation }),
        pied: ecrire('lettre.pied', { etablissement: etablissement.nom, numero }),
        blocs: lettreBlocs(demande, ecrire),
      });
      return { nomFichier: ecrire('lettre.nomFichier', { numero }), octets };
    },
    async recueilPdf(demande, sortie) {
      const ecrire = ecrireEn(demande.langue, demande.etablissement.fuseau);
      const until = { ...sortie, signal: untilClosed(sortie.signal) };
      const parties = partiesDe(demande, ecrire);
      return assembleRecueil(services, until, parties, recueilTextes(demande, ecrire), ecrire);
    },
    async pvPdf({ langue, pv }, signal) {
      const ecrire = ecrireEn(langue, pv.etablissement.fuseau);
      const origine = { etablissement: pv.etablissement, etabliLe: pv.closeLe };
      const octets = await writeText(origine, ecrire, signal, pvTextes(pv, ecrire));
      return { nomFichier: ecrire('pv.nomFichier', { jour: pv.jour }), octets };
    },
    async close() {
      closing.abort(new Error('documents are no longer made'));
      await pool.close();
    },
  };
}

/** The objects of a pièce: its file again, its structure unpacked. */
const ANSWERS = { head: 4 * 1024 * 1024, body: 48 * 1024 * 1024 };

function readAnswer({ head, body }: Frame): Said | undefined {
  const said = answer.safeParse(head);
  return said.success ? { answer: said.data, body } : undefined;
}
