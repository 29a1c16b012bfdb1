import { useCallback, useRef, useState } from 'react';
import { type Problem, problemOf } from './api.ts';

/** What stands in the place of a problem when the server said nothing readable. */
const UNREADABLE: Problem = { code: 'illisible', message: '', refusal: null, champs: [] };

export interface Sender<Input, Output> {
  /** The answer, or null when it was refused, or when the same is already on its way (a double click). */
  readonly send: (input: Input) => Promise<{ readonly value: Output } | null>;
  readonly busy: boolean;
  /** Why the last one was refused; `message` is '' when nothing readable was said. */
  readonly problem: Problem | null;
  readonly clear: () => void;
}

/** Sends an act once however often it is clicked, and keeps why it was refused. */
export function useSend<Input = void, Output = unknown>(
  act: (input: Input) => Promise<Output>,
): Sender<Input, Output> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);
  const send = useCallback(
    async (input: Input): Promise<{ readonly value: Output } | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      setProblem(null);
      try {
        return { value: await act(input) };
      } catch (error) {
        setProblem(problemOf(error) ?? UNREADABLE);
        return null;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [act],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { send, busy, problem, clear };
}
