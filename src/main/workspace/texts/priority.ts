import os from 'node:os';

/** What runs in the foreground goes first. Only Linux knows a priority of one thread; elsewhere it is the process's. */
export function lowerPriority(): void {
  if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_LOW);
}
