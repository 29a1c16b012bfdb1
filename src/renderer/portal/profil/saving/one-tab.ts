/** Another tab that waits for the network or for a sign-in does not stop this one for longer. */
const PATIENCE_MS = 3_000;

/**
 * Runs `work` while no other tab of this browser runs what has the same name, so that each one sees what the
 * one before it saved. Without the browser's locks, or when another tab keeps it too long, it runs at once.
 */
export async function oneTabAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  // A page that is not secure has none, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return work();
  let started = false;
  try {
    return await locks.request(`pupitre.${name}`, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
      started = true;
      return work();
    });
  } catch (error) {
    if (started) throw error;
    return work();
  }
}
