/**
 * Where the operating system keeps secrets. Belongs to the owner of the window; a worker reaches it
 * by message.
 */
export interface Keychain {
  /** False when there is none, or it is locked for good. */
  available(): Promise<boolean>;
  get(account: string): Promise<string | null>;
  set(account: string, secret: string): Promise<void>;
  delete(account: string): Promise<void>;
}
