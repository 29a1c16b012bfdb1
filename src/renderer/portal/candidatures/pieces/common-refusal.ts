import type { Refusal } from '../../../../domain/refusal.ts';
import type { Possible } from '../../../../protocol/portal/views.ts';

/** Reasons of the whole candidature, as opposed to those of one pièce. */
const WHOLE: ReadonlySet<string> = new Set([
  'statut_inattendu',
  'date_retour_depassee',
  'dossier_annule',
  'interdit',
  'deja_publie',
]);

/** The one reason that forbids every act of a list: told once, rather than on each card. Null when they differ. */
export function commonRefusal(possibles: readonly Possible[]): Refusal | null {
  const [first, ...others] = possibles;
  if (!first || first.allowed || !WHOLE.has(first.refusal.code)) return null;
  const same = others.every(
    (other) =>
      !other.allowed && (other.refusal.code === first.refusal.code || other.refusal.code === 'piece_validee'),
  );
  return same ? first.refusal : null;
}
