/**
 * What the interface's page may do. Nothing leaves its own origin; pdf.js decodes with WebAssembly in a
 * worker; styles made at run time carry the nonce.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A pièce opened as a page of its own (it never is, from the interface) runs and loads nothing. */
export const PIECE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";
