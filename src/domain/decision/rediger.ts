import type { Avis, Citation } from '../avis/avis.ts';
import type { Bilingue, Motif } from '../organisation/organisation.ts';

/** DE3, DE11: a motif that a text may rest on. */
export interface MotifDit {
  readonly code: string;
  readonly libelle: Bilingue;
  /** Chosen in the decision. */
  readonly choisi: boolean;
  /** Rendered avis that say so, as far as the reader may see them. */
  readonly avis: number;
}

/** What a text to a refused candidat may be written from. */
export interface Matiere {
  /** Those of the decision first, then the most shared. */
  readonly motifs: readonly MotifDit[];
  /** The same passage once, whoever cites it; passages without words are left out. */
  readonly citations: readonly Citation[];
}

/** DE3, DE11: motifs of the decision and of the rendered avis, with their citations. */
export function matierePour(
  catalogue: readonly Motif[],
  choisis: readonly string[],
  avis: readonly Pick<Avis, 'etat' | 'motifs' | 'citations'>[],
): Matiere {
  const rendus = avis.filter(({ etat }) => etat === 'rendu');
  const motifs = catalogue
    .map(({ code, libelle }) => ({
      code,
      libelle,
      choisi: choisis.includes(code),
      avis: rendus.filter((rendu) => rendu.motifs.includes(code)).length,
    }))
    .filter((motif) => motif.choisi || motif.avis > 0)
    .toSorted((a, b) => Number(b.choisi) - Number(a.choisi) || b.avis - a.avis);
  const passages = new Map<string, Citation>();
  for (const citation of rendus.flatMap(({ citations }) => citations)) {
    const extrait = citation.extrait.replace(/\s+/g, ' ').trim();
    const cle = `${citation.sha256} ${citation.page} ${extrait}`;
    if (extrait !== '' && !passages.has(cle)) passages.set(cle, { ...citation, extrait });
  }
  return { motifs, citations: [...passages.values()] };
}

/** Sentences of one language; the rule says which of them, in what order, and what fits. */
export interface Phrases {
  readonly motifs: (libelles: readonly string[]) => string;
  readonly citations: (passages: readonly string[]) => string;
}

/**
 * DE3, DE11: a neutral paragraph from the motifs and the passages that were chosen, for a human to edit. A
 * passage that would take it past `max` characters is left out, never cut; so are the last motifs.
 */
export function redigerMotifs(
  motifs: readonly string[],
  passages: readonly string[],
  phrases: Phrases,
  max: number,
): string {
  const texte = (m: readonly string[], p: readonly string[]): string =>
    [m.length > 0 ? phrases.motifs(m) : '', p.length > 0 ? phrases.citations(p) : '']
      .filter((phrase) => phrase !== '')
      .join(' ');
  const dits: string[] = [];
  for (const motif of motifs) if (texte([...dits, motif], []).length <= max) dits.push(motif);
  const cites: string[] = [];
  for (const passage of passages) if (texte(dits, [...cites, passage]).length <= max) cites.push(passage);
  return texte(dits, cites);
}
