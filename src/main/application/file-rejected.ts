/** Why a file store did not keep what it was given. */
export type FileRejection = 'trop_grand' | 'empreinte_differente';

/**
 * Thrown by `FileStore.put` instead of keeping the bytes; nothing of them is left behind. A class
 * because it ends a stream; callers turn `code` into their own refusal.
 */
export class FileRejected extends Error {
  override readonly name = 'FileRejected';
  readonly code: FileRejection;

  constructor(code: FileRejection) {
    super(`file rejected: ${code}`);
    this.code = code;
  }
}
