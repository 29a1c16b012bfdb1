import type { Database } from 'better-sqlite3';
import type { DocumentStore, LectureDue } from '../../application/ports.ts';
import { lazyStatement } from './database.ts';

/** Readings without their avis: what the reminders are made of. Read once an hour, from one end to the other. */
export function openLecturesDues(db: Database): Pick<DocumentStore, 'lecturesDues'> {
  const dues = lazyStatement<[], LectureDue>(db, LECTURES_DUES_SQL);
  return { lecturesDues: async () => dues().all() };
}

export const LECTURES_DUES_SQL = `
  SELECT a.personne_id AS personneId, a.dossier_id AS dossierId,
    a.corps ->> '$.commissionId' AS commissionId,
    coalesce(a.corps ->> '$.echeance', s.corps ->> '$.calendrier.jury') AS echeance
  FROM affectation a
    JOIN dossier d ON d.id = a.dossier_id AND d.corps IS NOT NULL
    JOIN session s ON s.id = d.corps ->> '$.sessionId' AND s.corps IS NOT NULL
  WHERE a.corps IS NOT NULL
    AND a.corps ->> '$.role' <> 'reserve'
    AND a.corps ->> '$.recuseeLe' IS NULL
    AND d.corps ->> '$.annuleeLe' IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM avis v WHERE v.dossier_id = a.dossier_id AND v.auteur_id = a.personne_id
        AND v.corps ->> '$.etat' = 'rendu'
    )
  ORDER BY a.personne_id, a.dossier_id`;
