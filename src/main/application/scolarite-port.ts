/** PR2, PR3. The student information system: what the établissement knows already of who signs in. */
import type { Adresse, Baccalaureat, Cursus, Infos } from '../../domain/candidat/profil.ts';

/** A rubric is there when the profile's forms would take it (PR4); null: it is the candidat's to fill. */
export interface EtudiantConnu {
  readonly identifiant: string;
  readonly numeroEtudiant: string;
  readonly infos: Infos | null;
  readonly adresse: Adresse | null;
  readonly bac: Baccalaureat | null;
  /** Read-only for the candidat: a wrong value is reported, not edited. */
  readonly cursusInterne: readonly Cursus[];
}

/** The system doesn't answer, or not as its contract says. The sign-in goes on without it. */
export class ScolariteIndisponible extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ScolariteIndisponible';
  }
}

export interface ScolariteInterne {
  /**
   * Undefined: nobody of this identifiant.
   * @throws ScolariteIndisponible
   */
  etudiant(identifiant: string): Promise<EtudiantConnu | undefined>;
}

export type ReponseScolarite =
  | { readonly kind: 'connu'; readonly etudiant: EtudiantConnu }
  | { readonly kind: 'inconnu' }
  /** Ask again at the next sign-in. */
  | { readonly kind: 'indisponible'; readonly erreur: ScolariteIndisponible };

/** Asks as a sign-in does: a system that is down is an answer. Null: none is configured. */
export async function askScolarite(
  scolarite: ScolariteInterne | null,
  identifiant: string,
): Promise<ReponseScolarite> {
  try {
    const etudiant = await scolarite?.etudiant(identifiant);
    return etudiant ? { kind: 'connu', etudiant } : { kind: 'inconnu' };
  } catch (error) {
    if (error instanceof ScolariteIndisponible) return { kind: 'indisponible', erreur: error };
    throw error;
  }
}
