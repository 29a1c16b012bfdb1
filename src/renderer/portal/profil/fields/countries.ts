import { countryName } from '../../../../domain/candidat/libelles.ts';
import { APATRIDE, FRANCE, PAYS } from '../../../../domain/candidat/pays.ts';
import type { Langue } from '../../../../domain/codes.ts';
import type { Option } from './field-spec.ts';

const cached = new Map<Langue, readonly Option[]>();

/** Countries by their name in the reader's language, France first. */
export function countries(langue: Langue): readonly Option[] {
  const found = cached.get(langue);
  if (found) return found;
  const all = PAYS.filter((code) => code !== FRANCE)
    .map((code) => ({ value: code, label: countryName(langue, code) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, langue));
  const listed = [{ value: FRANCE, label: countryName(langue, FRANCE) }, ...all];
  cached.set(langue, listed);
  return listed;
}

/** Nationalities by their country, and who has none. */
export const nationalities = (langue: Langue): readonly Option[] => [
  ...countries(langue),
  { value: APATRIDE.code, label: APATRIDE.libelle[langue] },
];
