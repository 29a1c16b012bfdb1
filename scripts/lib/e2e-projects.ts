/**
 * Playwright's projects, in the order in which they run: one run for each, so that what measures time
 * begins when nothing else runs.
 */
export const E2E_PROJECTS = ['journeys', 'timed'] as const;
