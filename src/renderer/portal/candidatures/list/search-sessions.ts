import type { Langue } from '../../../../domain/codes.ts';
import type { SessionView } from '../../../../protocol/portal/views.ts';

/** Without case, accents and ligatures, as people search. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/[’']/g, ' ')
    .toLowerCase();

/** Open sessions that have every word of `words`, by name. */
export function searchSessions(
  sessions: readonly SessionView[],
  words: string,
  langue: Langue,
): readonly SessionView[] {
  const asked = plain(words).split(/\s+/).filter(Boolean);
  return sessions
    .filter(({ etat }) => etat === 'ouverte')
    .filter((session) => {
      const { libelle, code, typeDiplome, mention, centre, motsCles } = session;
      const text = plain([libelle.fr, libelle.en, code, typeDiplome, mention, centre, ...motsCles].join(' '));
      return asked.every((word) => text.includes(word));
    })
    .toSorted((a, b) =>
      (a.libelle[langue] || a.libelle.fr).localeCompare(b.libelle[langue] || b.libelle.fr, langue),
    );
}
