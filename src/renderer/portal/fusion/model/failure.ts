/** Why a file cannot be taken: sentences in messages/portal-fusion.ts, `rejet.<code>`. */
export type RejectCode =
  | 'vide'
  | 'autre'
  | 'heic'
  | 'chiffre'
  | 'endommage'
  | 'tropGrande'
  | 'tropDePages'
  | 'illisible';

/** Why no file was made: `refus.<code>`. */
export type BuildCode = 'neTientPas' | 'page' | 'echec';

/** An expected failure of a file, thrown inside its reading and turned into a sentence at the door. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';
  readonly code: RejectCode;

  constructor(code: RejectCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** Why a build ended without a file; `page` is 1-based, 0 where no page is at fault. */
export class BuildFailure extends Error {
  override readonly name = 'BuildFailure';
  readonly code: BuildCode;
  readonly page: number;

  constructor(code: BuildCode, page = 0, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.page = page;
  }
}
