ALTER TABLE `inbox` ADD `affectation` text;--> statement-breakpoint
ALTER TABLE `inbox` ADD `echeance` text;--> statement-breakpoint
ALTER TABLE `inbox` ADD `etiquettes` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
-- What is new, assigned or tagged is found by tokens that rows from before lack: the next pull makes the list anew.
INSERT INTO recherche (recherche) VALUES ('delete-all');
--> statement-breakpoint
DELETE FROM inbox;
--> statement-breakpoint
DELETE FROM curseur;
