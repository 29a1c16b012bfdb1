import {
  COLONNES_EXPORT,
  type ColonneExport,
  FORMATS_EXPORT,
  type FormatExport,
  type PorteeExport,
} from '../../../protocol/exports.ts';

/** What was chosen for the last export: proposed for the next one. */
export interface Choices {
  readonly format: FormatExport;
  readonly colonnes: readonly ColonneExport[];
}

export const FIRST_CHOICES: Choices = { format: 'xlsx', colonnes: COLONNES_EXPORT };

/** Choices as they were saved; null when nothing usable was. */
export function savedChoices(saved: unknown): Choices | null {
  if (typeof saved !== 'object' || saved === null) return null;
  const { format, colonnes } = saved as { readonly format?: unknown; readonly colonnes?: unknown };
  const known = FORMATS_EXPORT.find((one) => one === format);
  if (!known || !Array.isArray(colonnes)) return null;
  const kept = COLONNES_EXPORT.filter((colonne) => colonnes.includes(colonne));
  return kept.length === 0 ? null : { format: known, colonnes: kept };
}

export const isTable = (format: FormatExport): boolean => format === 'csv' || format === 'xlsx';

/** One dossier makes no table; a list makes all of them. */
export const formatsOf = ({ kind }: PorteeExport): readonly FormatExport[] =>
  kind === 'liste' ? FORMATS_EXPORT : FORMATS_EXPORT.filter((format) => !isTable(format));
