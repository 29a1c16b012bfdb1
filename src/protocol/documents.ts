import type { z } from 'zod';
import {
  affectation,
  avis,
  decision,
  etiquette,
  lecture,
  note,
  recusation,
} from './bodies/commission-work.ts';
import { dossier } from './bodies/dossier.ts';
import { commission, etablissement, session } from './bodies/organisation.ts';
import { seance } from './bodies/seance.ts';
import type { DocumentBodies, Entity } from './entities.ts';

/** One schema per synced entity. Unknown keys are left out, so that an older reader takes a newer document. */
const SCHEMAS = {
  etablissement,
  commission,
  session,
  dossier,
  avis,
  decision,
  note,
  etiquette,
  affectation,
  lecture,
  recusation,
  seance,
};

/** A type without its `readonly` and intersections, to be held against another. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : { -readonly [K in keyof T]: Plain<T[K]> };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type InStep<Drift extends Record<Entity, true>> = Drift;
/** A schema that drifts from the domain's type, either way, fails to compile here. */
export type SchemasInStep = InStep<{
  [E in Entity]: Same<Plain<z.output<(typeof SCHEMAS)[E]>>, Plain<DocumentBodies[E]>>;
}>;

const DOCUMENTS: { readonly [E in Entity]: z.ZodType<DocumentBodies[E]> } = SCHEMAS;

/**
 * A body that came over a wire or out of a file, checked against its schema.
 * @throws ZodError when it is not such a document.
 */
export const parseDocument = <E extends Entity>(entity: E, body: unknown): DocumentBodies[E] =>
  DOCUMENTS[entity].parse(body);
