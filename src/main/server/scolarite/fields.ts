import type { RaisonAnomalie } from './anomalie.ts';
import { readLine } from './readers.ts';

/** Texts of one row, by name; a field that isn't there is ''. */
export type Fields = ReadonlyMap<string, string>;

/** Longest text that a rubric of the profile takes. */
const MAX_LENGTH = 500;

/** Reads the fields of one row, and tells those that don't fit. */
export interface FieldReader {
  /** One line; '' when absent, or reported and left out. */
  text(name: string): string;
  /** What `reader` makes of it; null when absent, or reported (as `raison`) and left out. */
  as<T extends string | number>(
    name: string,
    reader: (text: string) => T | null,
    raison: RaisonAnomalie,
  ): T | null;
  /** Whether one of these says anything. */
  any(names: readonly string[]): boolean;
  anomaly(name: string, raison: RaisonAnomalie): void;
}

export function createFieldReader(
  fields: Fields,
  anomaly: (champ: string, raison: RaisonAnomalie) => void,
): FieldReader {
  const text = (name: string): string => {
    const line = readLine(fields.get(name) ?? '');
    if (line === null) anomaly(name, 'caracteres');
    else if (line.length > MAX_LENGTH) anomaly(name, 'trop_long');
    else return line;
    return '';
  };
  return {
    text,
    anomaly,
    any: (names) => names.some((name) => (fields.get(name) ?? '').trim() !== ''),
    as(name, reader, raison) {
      const line = text(name);
      if (line === '') return null;
      const value = reader(line);
      if (value !== null && value !== '') return value;
      anomaly(name, raison);
      return null;
    },
  };
}
