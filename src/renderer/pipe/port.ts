import type { PipePort } from '../../protocol/bridge.ts';

/** A way to the workspace. The interface never knows which one it has. */
export interface WorkspacePort extends PipePort {
  /**
   * Nothing that is still unanswered will be. `again`: the other end is there and can be asked again;
   * otherwise nobody is. Never happens over IPC.
   */
  onLost?(listener: (again: boolean) => void): () => void;
}
