import { LANGUES, type Langue, type TypeAvis } from '../../../domain/codes.ts';
import type { ModeleLettre } from '../../../domain/organisation/organisation.ts';

/** A letter as it is typed: in each language an object, and paragraphs told apart by empty lines. */
export type TexteLettre = Readonly<Record<Langue, { readonly objet: string; readonly corps: string }>>;

/** A text that is being written, and the version of the commission that it was begun on (SY6). */
export interface BrouillonLettre {
  readonly texte: TexteLettre;
  readonly version: number;
}

const VIDE: TexteLettre = { fr: { objet: '', corps: '' }, en: { objet: '', corps: '' } };

const paragraphesDe = (corps: string): readonly string[] =>
  corps
    .split(/\n\s*\n/)
    .map((paragraphe) => paragraphe.replace(/\s+/g, ' ').trim())
    .filter((paragraphe) => paragraphe !== '');

/** The text of a letter; of one that there isn't yet, nothing. */
export function texteDe(modele: ModeleLettre | undefined): TexteLettre {
  if (!modele) return VIDE;
  const dit = (langue: Langue) => ({
    objet: modele.objet[langue],
    corps: modele.paragraphes
      .map((paragraphe) => paragraphe[langue])
      .filter((paragraphe) => paragraphe !== '')
      .join('\n\n'),
  });
  return { fr: dit('fr'), en: dit('en') };
}

/** The letter of a text: paragraphs go together by their order. */
export function modeleDe({
  fr,
  en,
}: TexteLettre): ModeleLettre & { paragraphes: { fr: string; en: string }[] } {
  const dits = { fr: paragraphesDe(fr.corps), en: paragraphesDe(en.corps) };
  return {
    objet: { fr: fr.objet.trim(), en: en.objet.trim() },
    paragraphes: Array.from({ length: Math.max(dits.fr.length, dits.en.length) }, (_, i) => ({
      fr: dits.fr[i] ?? '',
      en: dits.en[i] ?? '',
    })),
  };
}

/**
 * What there is of the English: `aucun`: the letter is French; `complet`; `partiel`: its object or its text is
 * missing; `inegal`: not as many paragraphs as the French. Only a complete one is sent.
 */
export type Anglais = 'aucun' | 'complet' | 'partiel' | 'inegal';
export function anglaisDe({ fr, en }: TexteLettre): Anglais {
  const nombre = paragraphesDe(en.corps).length;
  if (nombre === 0 && en.objet.trim() === '') return 'aucun';
  if (nombre === 0 || en.objet.trim() === '') return 'partiel';
  return nombre === paragraphesDe(fr.corps).length ? 'complet' : 'inegal';
}

const estTexte = (value: unknown): value is TexteLettre =>
  typeof value === 'object' &&
  value !== null &&
  LANGUES.every((langue) => {
    const dit = (value as Readonly<Record<string, unknown>>)[langue];
    return typeof dit === 'object' && dit !== null && 'objet' in dit && 'corps' in dit;
  });

/** A draft as it was kept; null: none, or of another shape. */
export function brouillonDe(saved: unknown): BrouillonLettre | null {
  if (typeof saved !== 'object' || saved === null || !('texte' in saved) || !('version' in saved))
    return null;
  const { texte, version } = saved;
  return estTexte(texte) && typeof version === 'number' ? { texte, version } : null;
}

/** Where a draft is kept. */
export const brouillonKey = (commissionId: string, type: TypeAvis): string =>
  `lettre.${commissionId}.${type}`;
