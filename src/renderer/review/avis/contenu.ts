import type { Avis, Citation } from '../../../domain/avis/avis.ts';
import type { ContenuAvis } from '../../../domain/avis/commands.ts';
import type { TypeAvis } from '../../../domain/codes.ts';
import type { MutationPayload } from '../../../protocol/mutations.ts';
import type { ShortcutId } from '../keys/shortcuts.ts';

const VIDE: ContenuAvis = {
  type: null,
  motifs: [],
  commentaire: '',
  criteres: {},
  citations: [],
  rang: null,
};

/** What an avis says, without who and when; an empty one when there is none yet. */
export function contenuOf(avis: Avis | null): ContenuAvis {
  if (!avis) return VIDE;
  const { type, motifs, commentaire, criteres, citations, rang } = avis;
  return { type, motifs, commentaire, criteres, citations, rang };
}

/** A citation as an act carries it: what it says alone, in copies of its own. */
export const copyOf = ({ id, typePieceId, sha256, page, quads, extrait }: Citation) => ({
  id,
  typePieceId,
  sha256,
  page,
  quads: quads.map(([x1, y1, x2, y2]): [number, number, number, number] => [x1, y1, x2, y2]),
  extrait,
});

/** The same as an act carries it: its own copies. */
export const payloadOf = (contenu: ContenuAvis): MutationPayload<'avis.enregistrer@1'>['contenu'] => ({
  ...contenu,
  motifs: [...contenu.motifs],
  criteres: { ...contenu.criteres },
  citations: contenu.citations.map(copyOf),
});

/** Types in the order they are offered, each with its key. */
export const TYPE_KEYS: readonly (readonly [TypeAvis, ShortcutId])[] = [
  ['FA', 'favorable'],
  ['DE', 'defavorable'],
  ['LC', 'listeComplementaire'],
  ['LA', 'listeAttente'],
  ['PR', 'preselection'],
];

/** `list` with `item` in or out. */
export const toggled = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** The same words at the same place of the same version. */
export const isSamePassage = (a: Citation, b: Citation): boolean =>
  a.sha256 === b.sha256 &&
  a.page === b.page &&
  a.extrait === b.extrait &&
  JSON.stringify(a.quads[0]) === JSON.stringify(b.quads[0]);

/** A mark as typed, with a comma or a point; undefined when the field is empty, null when it is no mark up to `max`. */
export function markTyped(text: string, max: number): number | undefined | null {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (!/^\d+(?:[.,]\d{0,2})?$/.test(trimmed)) return null;
  const mark = Number(trimmed.replace(',', '.'));
  return mark <= max ? mark : null;
}
