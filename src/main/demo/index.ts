import type { StatutDossier } from '../../domain/codes.ts';
import type { Passwords } from '../application/accounts/services.ts';
import type { AccountStore } from '../application/accounts-port.ts';
import type { CompteStore } from '../application/candidats-port.ts';
import type { CandidatStore, OrganisationStore } from '../application/organisation-port.ts';
import type { Clock, DocumentStore, FileStore } from '../application/ports.ts';
import { faireCandidat } from './candidats.ts';
import { etudier } from './commission.ts';
import { createDice } from './dice.ts';
import { poserOrganisation } from './fondations.ts';
import { organisationAt } from './organisation/etablissement.ts';
import { loadFonts } from './papier/fonts.ts';
import { createTextures } from './papier/scan.ts';
import { createComptesCandidats } from './personnes/comptes-candidats.ts';
import { equipe } from './personnes/equipe.ts';
import { prevoir } from './plan.ts';
import { createDemandeMotifs } from './vie/demande-motifs.ts';

export interface DemoInput {
  readonly store: DocumentStore;
  readonly files: FileStore;
  readonly accounts: AccountStore;
  readonly organisation: OrganisationStore;
  readonly candidats: CandidatStore;
  readonly comptes: Pick<CompteStore, 'ecrire'>;
  readonly passwords: Pick<Passwords, 'hash'>;
  readonly clock: Clock;
  readonly dossiers: number;
  readonly seed: string | number;
  readonly onProgress?: (progress: DemoProgress) => void;
}

export interface DemoProgress {
  readonly dossiers: number;
  readonly total: number;
  readonly fichiers: number;
  readonly octets: number;
}

/** An account of the demonstration, with the password to print. */
export interface DemoCompte {
  readonly nom: string;
  readonly email: string;
  readonly motDePasse: string;
  readonly roles: readonly import('../../domain/actor.ts').Role[];
}

export interface DemoSummary {
  readonly etablissement: string;
  readonly comptes: readonly DemoCompte[];
  readonly candidats: number;
  readonly dossiers: number;
  readonly statuts: Readonly<Record<StatutDossier, number>>;
  readonly fichiers: number;
  readonly octets: number;
  /** Files that cannot be opened, as old deposits are. */
  readonly abimes: number;
  readonly chiffres: number;
  readonly avis: number;
  readonly decisions: number;
}

/** Candidats that are made before they are written: one commit for all of them. */
const BATCH = 32;
/** Made at once: pictures are drawn in threads while documents are set. */
const AT_ONCE = 4;

/**
 * Fills an empty server with a campaign in full swing. The same seed, count and clock give the same
 * documents and the same files; only password hashes have their own salt.
 *
 * @throws Error when the store is not empty, or when the rules refuse what was about to be shown.
 */
export async function generateDemo(input: DemoInput): Promise<DemoSummary> {
  const { store, files, candidats, clock } = input;
  const now = clock.now();
  const dice = createDice(`pupitre ${input.seed}`);
  const organisation = organisationAt(now);
  const agents = equipe(dice.fork('equipe'), now - 80 * 86_400_000, organisation.centre.id);
  const commissions = await poserOrganisation(input, organisation, agents);
  const fonts = await loadFonts();
  const fabrique = { fonts, textures: await createTextures(dice.fork('textures')) };
  const services = { files, fabrique, organisation, commissions, agents, now };
  const rangs = new Map(organisation.offres.map(({ session }) => [session.id, new Map<number, string>()]));
  const plan = prevoir(dice.fork('plan'), input.dossiers, organisation.offres, now - 70 * 86_400_000);
  const totals = {
    candidats: 0,
    dossiers: 0,
    fichiers: 0,
    octets: 0,
    abimes: 0,
    chiffres: 0,
    avis: 0,
    decisions: 0,
  };
  const comptes: DemoCompte[] = [];
  /** Candidats who can sign in: what they are shown is theirs. */
  const connectes = new Set<string>();
  const demandes = createDemandeMotifs(input.dossiers);
  const comptesCandidats = createComptesCandidats(input, dice.fork('comptes'), now - 70 * 86_400_000);
  const statuts: Record<StatutDossier, number> = { AT: 0, RE: 0, CO: 0, IN: 0 };

  for (let at = 0; at < plan.length; at += BATCH) {
    const faits = await mapAtOnce(plan.slice(at, at + BATCH), AT_ONCE, (prevu) =>
      faireCandidat(services, dice.fork(`candidat ${prevu.numero}`), prevu),
    );
    for (const { qui, fichiers, dossiers } of faits) {
      const { id, numero, email, nom, prenom, profil } = qui;
      await candidats.saveCandidat({
        id,
        numero,
        email,
        nom,
        prenom,
        langue: 'fr',
        profil,
        creeLe: now - 70 * 86_400_000,
      });
      const compte = await comptesCandidats.ouvrir(qui, dossiers);
      if (compte) {
        comptes.push(compte);
        connectes.add(id);
      }
      totals.candidats += 1;
      totals.fichiers += fichiers.nombre;
      totals.octets += fichiers.octets;
      totals.abimes += fichiers.abimes;
      totals.chiffres += fichiers.chiffres;
    }
    const etudes = faits.flatMap(({ qui, dossiers, reperes }) =>
      dossiers.map((dossier, i) => {
        statuts[dossier.statut] += 1;
        const own = dice.fork(`commission ${qui.numero}`);
        const demander = connectes.has(qui.id) ? null : demandes;
        return etudier(services, own, rangs, { premier: i === 0, dossier, qui, reperes, demander });
      }),
    );
    for (const { avis, decisions } of etudes) {
      totals.dossiers += 1;
      totals.avis += avis;
      totals.decisions += decisions;
    }
    const result = await store.commit(etudes.map(({ unit }) => unit));
    if (!result.ok) throw new Error('the store was not empty');
    input.onProgress?.({
      dossiers: totals.dossiers,
      total: input.dossiers,
      fichiers: totals.fichiers,
      octets: totals.octets,
    });
  }
  return {
    etablissement: organisation.etablissement.nom,
    comptes: [
      ...agents.map(({ actor, email, motDePasse }) => ({
        nom: actor.nom,
        email,
        motDePasse,
        roles: actor.roles,
      })),
      ...comptes,
    ],
    statuts,
    ...totals,
  };
}

/** Results in order, at most `atOnce` under way. */
async function mapAtOnce<T, R>(
  items: readonly T[],
  atOnce: number,
  make: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const left = items.entries();
  const work = async (): Promise<void> => {
    for (const [i, item] of left) results[i] = await make(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
