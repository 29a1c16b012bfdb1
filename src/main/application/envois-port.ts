import type { EnvoiEnCours } from '../../domain/piece/envoi.ts';

/** A deposit that comes in parts, with all that its end needs to know. */
export interface Envoi extends EnvoiEnCours {
  readonly dossierId: string;
  readonly typeId: string;
  readonly nomFichier: string;
  /** Of the whole file, as announced. */
  readonly sha256: string;
}

/** Where the parts of deposits wait for their end. They are no data yet: no backup holds them. */
export interface EnvoiStore {
  /** Durable before it answers. */
  commencer(envoi: Envoi): Promise<void>;
  lire(id: string): Envoi | undefined;
  enCours(): readonly Envoi[];
  /** Bytes that are there and durable, once what runs on it has ended; undefined: it is gone. */
  recu(id: string): Promise<number | undefined>;
  /**
   * Appends `bytes` behind the first `depuis`, if that many are there; resolves once they are durable, with
   * how many there are then. What came before `bytes` broke stays; undefined: it is gone.
   * @throws FileRejected when they pass the size announced; what `bytes` throws; I/O errors.
   */
  ajouter(
    id: string,
    depuis: number,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly ajoute: boolean; readonly recu: number } | undefined>;
  /** What is there, from the first byte. */
  octets(id: string): AsyncIterable<Uint8Array>;
  oublier(id: string): Promise<void>;
}
