/** SY9: the server accepts the current protocol and the two before. */
export const PROTOCOL_VERSION = 1;
export const OLDEST_PROTOCOL = Math.max(1, PROTOCOL_VERSION - 2);
