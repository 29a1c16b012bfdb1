/**
 * The pipe of the browser edition: frames of the page in POST requests, frames of the workspace in one
 * stream of server-sent events. Both name the page by `?page=<32 hexadecimal digits>`, random and chosen
 * at load: one page is one client of the workspace.
 */
export const PIPE_PATH = '/pipe';
export const PIPE_EVENTS_PATH = '/pipe/events';

/** First event of a stream that continues nothing: what was asked before is forgotten. */
export const PIPE_NEW_EVENT = 'new';
