/** One segment that a pattern leaves open: an id or a code. */
const OPEN_SEGMENT = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether `asked` is `pattern`, segment by segment; a segment `:name` stands for any id. */
function follows(asked: string, pattern: string): boolean {
  const given = asked.split('/');
  const wanted = pattern.split('/');
  return (
    given.length === wanted.length &&
    wanted.every((segment, i) =>
      segment.startsWith(':') ? OPEN_SEGMENT.test(given[i] ?? '') : segment === given[i],
    )
  );
}

/**
 * The path to go to after signing in: `asked` when it is one of the known relative paths
 * ('/candidat', '/formations/:id'), else the first of them. Never another site, whatever was asked.
 */
export function returnPath(asked: unknown, known: readonly [string, ...string[]]): string {
  return typeof asked === 'string' && known.some((pattern) => follows(asked, pattern)) ? asked : known[0];
}
