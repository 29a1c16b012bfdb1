import { jourDans } from '../../../domain/calendar/jours.ts';
import { decideProfil, type ProfilCommand } from '../../../domain/candidat/decide-profil.ts';
import {
  appliquerImport,
  type ContenuProfil,
  importerProfil,
  type ProfilLu,
} from '../../../domain/candidat/echange.ts';
import type { Profil } from '../../../domain/candidat/profil.ts';
import type { ErreurChamp } from '../../../protocol/sync.ts';
import { type Outcome, problem } from '../accounts/services.ts';
import type { CandidatLu } from '../candidats-port.ts';
import type { CandidatServices } from './services.ts';
import { type Connecte, ligneDuCompte } from './sessions.ts';

/** Times a change is decided again when the profile moves under it: another tab saves as it is typed. */
const ESSAIS = 20;

export type ProfilChange =
  | Outcome<CandidatLu>
  | { readonly ok: false; readonly erreurs: readonly ErreurChamp[] };

/** PR3, PR4: one command on the live profile. What was transmitted stays as it was (LC5). */
export const commanderProfil = (
  services: CandidatServices,
  connecte: Connecte,
  command: ProfilCommand,
): Promise<ProfilChange> =>
  changerProfil(services, connecte, (profil, aujourdhui) => {
    const decided = decideProfil(profil, command, { aujourdhui });
    if (decided.ok) return decided;
    return decided.erreurs.length > 0
      ? { ok: false, erreurs: decided.erreurs }
      : { ok: false, problem: { code: 'acte_refuse', refusal: decided.refusal } };
  });

type Change = { readonly ok: true; readonly value: Profil } | Extract<ProfilChange, { readonly ok: false }>;

/** Writes what `decide` makes of the profile as it stands, with its line in the journal. */
export async function changerProfil(
  services: CandidatServices,
  { candidat: { id } }: Pick<Connecte, 'candidat'>,
  decide: (profil: Profil, aujourdhui: string) => Change,
): Promise<ProfilChange> {
  const { comptes, clock, store } = services;
  for (let i = 0; i < ESSAIS; i += 1) {
    const candidat = await comptes.candidat(id);
    if (!candidat) return problem('non_connecte');
    const fuseau = (await store.etablissement())?.body.fuseau ?? 'Europe/Paris';
    const decided = decide(candidat.profil, jourDans(fuseau, clock.now()));
    if (!decided.ok) return decided;
    const profil = decided.value;
    const rubriques = (Object.keys(profil) as (keyof Profil)[]).filter(
      (name) => JSON.stringify(profil[name]) !== JSON.stringify(candidat.profil[name]),
    );
    if (rubriques.length === 0) return { ok: true, value: candidat };
    const part = (from: Profil) => Object.fromEntries(rubriques.map((name) => [name, from[name]]));
    const written = await comptes.ecrire(id, {
      candidat: { ...candidat, profil },
      journal: [
        ligneDuCompte(services, candidat, 'profil.modifier', {
          avant: part(candidat.profil),
          apres: part(profil),
        }),
      ],
    });
    if (written) return { ok: true, value: { ...candidat, profil, version: candidat.version + 1 } };
  }
  return problem('modifie_ailleurs');
}

/** PR5: takes each rubric of a file that passes the rules of the forms; what was refused is told with its faults. */
export async function importer(
  services: CandidatServices,
  connecte: Connecte,
  contenu: ContenuProfil,
): Promise<
  Outcome<{ readonly lu: ProfilLu; readonly candidat: CandidatLu }> | Extract<ProfilChange, { ok: false }>
> {
  let lu: ProfilLu | undefined;
  const change = await changerProfil(services, connecte, (profil, aujourdhui) => {
    lu = importerProfil(contenu, { aujourdhui });
    return { ok: true, value: appliquerImport(profil, lu) };
  });
  if (!change.ok) return change;
  if (!lu) throw new Error('an import was read');
  return { ok: true, value: { lu, candidat: change.value } };
}
