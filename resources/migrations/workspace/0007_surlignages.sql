-- Passages of highlights are searched too: dossiers with a note on a passage are indexed anew.
UPDATE `texte_dossier` SET `a_jour` = 0 WHERE `dossier_id` IN (
  SELECT `corps` ->> '$.dossierId' FROM `document` WHERE `entite` = 'note' AND `corps` ->> '$.ancre' IS NOT NULL
);
