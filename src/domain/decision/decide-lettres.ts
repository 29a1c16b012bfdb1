import type { DecideContext } from '../actor.ts';
import type { TypeAvis } from '../codes.ts';
import type { Commission, ModeleLettre, Signataire } from '../organisation/organisation.ts';
import { accept, assertNever, type Result, refuse } from '../refusal.ts';
import { peutEcrireLettres } from '../rights/lettre.ts';
import { peutLireSeance } from '../rights/seance.ts';
import { verifierLettres } from './lettre.ts';

/** Each sets one field of the commission, so that two people who write meet where they differ (SY6). */
export type LettresCommand =
  /** Null: the commission has no letter for that type any more. */
  | { readonly kind: 'ecrire'; readonly type: TypeAvis; readonly modele: ModeleLettre | null }
  | { readonly kind: 'signer'; readonly signataire: Signataire };

/**
 * DE2: the letters of a commission as staff writes them. A letter that was sent stays as its decision keeps it;
 * what is written here goes with the publications to come.
 */
export function decideLettres<C extends Commission>(
  commission: C,
  command: LettresCommand,
  { actor }: DecideContext,
): Result<C> {
  // Who may read a commission's séances is who knows that it is there (OR5).
  if (!peutLireSeance(actor, commission)) return refuse('introuvable');
  if (!peutEcrireLettres(actor, commission)) return refuse('interdit');
  switch (command.kind) {
    case 'ecrire':
      return ecrire(commission, command.type, command.modele);
    case 'signer':
      return signer(commission, command.signataire);
    default:
      return assertNever(command);
  }
}

/** The other letters are not looked at: one that is wrong since before would keep all from being written. */
function ecrire<C extends Commission>(commission: C, type: TypeAvis, modele: ModeleLettre | null): Result<C> {
  const { [type]: _, ...autres } = commission.lettres ?? {};
  if (modele === null) return accept({ ...commission, lettres: autres });
  const { lettreSignataire } = commission;
  const verifiee = verifierLettres({
    lettres: { [type]: modele },
    ...(lettreSignataire ? { lettreSignataire } : {}),
  });
  return verifiee.ok ? accept({ ...commission, lettres: { ...autres, [type]: modele } }) : verifiee;
}

function signer<C extends Commission>(commission: C, signataire: Signataire): Result<C> {
  const { nom, qualite } = signataire;
  if (nom.trim() === '' || qualite.fr.trim() === '') return refuse('signataire_incomplet');
  return accept({
    ...commission,
    lettreSignataire: { nom: nom.trim(), qualite: { fr: qualite.fr.trim(), en: qualite.en.trim() } },
  });
}
