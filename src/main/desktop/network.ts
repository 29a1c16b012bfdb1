import { net, powerMonitor } from 'electron';

/** Electron tells of no change by itself outside a page. */
const POLL_MS = 3_000;

/** Calls `onBack` when the network comes back or the computer wakes up (SY12). Returns how to stop. */
export function watchNetwork(onBack: () => void): () => void {
  let online = net.isOnline();
  const poll = setInterval(() => {
    const now = net.isOnline();
    if (now && !online) onBack();
    online = now;
  }, POLL_MS);
  poll.unref();
  powerMonitor.on('resume', onBack);
  powerMonitor.on('unlock-screen', onBack);
  return () => {
    clearInterval(poll);
    powerMonitor.off('resume', onBack);
    powerMonitor.off('unlock-screen', onBack);
  };
}
