-- Places are counted by another alphabet: the list is made anew by the next pull, which brings everything again.
DELETE FROM inbox;
--> statement-breakpoint
INSERT INTO recherche (recherche) VALUES ('delete-all');
--> statement-breakpoint
DELETE FROM curseur;
