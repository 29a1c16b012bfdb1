import type { BuildCode, RejectCode } from './model/failure.ts';
import { EMPTY_LIST, type PageList } from './model/page-list.ts';
import type { Built, Progress } from './work/build-file.ts';
import type { OpenPdf } from './work/pdf-reader.ts';

/** A file that was not taken; the others stay. */
export interface Reject {
  readonly id: string;
  readonly nom: string;
  readonly code: RejectCode;
}

/** Why the last attempt made no file. */
export interface Refusal {
  readonly code: BuildCode;
  /** 1-based; 0 where no page is at fault. */
  readonly page: number;
}

/** What was made, open to be looked at before it is accepted. */
export interface Result extends Built {
  readonly preview: OpenPdf;
}

/** Where the candidat is in the tool. */
export type Step =
  | { readonly kind: 'composition'; readonly refus: Refusal | null; readonly back: boolean }
  | { readonly kind: 'fabrication'; readonly progress: Progress }
  | { readonly kind: 'resultat'; readonly result: Result };

export interface FusionState extends PageList {
  readonly rejects: readonly Reject[];
  /** Files still to read, the one being read first. */
  readonly reading: readonly string[];
  readonly thumbs: ReadonlyMap<string, ImageBitmap>;
  readonly step: Step;
}

export const initialState = (reading: readonly string[]): FusionState => ({
  ...EMPTY_LIST,
  rejects: [],
  reading,
  thumbs: new Map(),
  step: { kind: 'composition', refus: null, back: false },
});
