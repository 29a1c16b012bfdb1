import { nodeTexts } from '../../messages/cli.ts';
import { langueOfSystem } from './io.ts';

/** Oldest Node whose ABI the database driver loads under; older ones crash inside it. */
const OLDEST_MAJOR = 22;

/** One line for who starts this under a Node that can't run it; undefined when it can. */
export function nodeProblem(
  version: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const major = Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);
  return major >= OLDEST_MAJOR
    ? undefined
    : nodeTexts[langueOfSystem(env)].tropAncien.replace('{version}', version);
}
