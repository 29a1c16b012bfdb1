import type { Lignes, RubriqueListe } from '../../../../domain/candidat/rubriques.ts';
import { type FormValues, parseForm } from '../forms.ts';

/** A row that was being typed: which one (null: a new one), and what stood in its fields. */
export interface EntryDraft {
  readonly row: Lignes[RubriqueListe] | null;
  readonly values: FormValues;
}

/** One row of a list is typed at a time. */
export const draftKeyOf = (rubrique: RubriqueListe): string => `ligne.${rubrique}`;

/** A draft found on the device; null when it is something else. */
export function parseEntryDraft(rubrique: RubriqueListe, value: unknown): EntryDraft | null {
  if (typeof value !== 'object' || value === null || !('values' in value) || !('row' in value)) return null;
  const values = parseForm(rubrique, value.values);
  if (values === null) return null;
  const row = typeof value.row === 'object' ? (value.row as Lignes[RubriqueListe] | null) : null;
  return { row, values };
}
