import { createHash } from 'node:crypto';

/**
 * LC2: the id of the dossier that a demand makes: the same one however often it is asked (UUIDv8, RFC 9562).
 * The candidat and the session are part of it: nobody's demand ever leads to somebody else's dossier.
 */
export function idDeDemande(candidatId: string, sessionId: string, demande: string): string {
  const text = JSON.stringify(['candidature', candidatId, sessionId, demande.toLowerCase()]);
  const bytes = createHash('sha256').update(text, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
