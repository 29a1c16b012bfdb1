CREATE TABLE `texte_dossier` (
	`n` integer PRIMARY KEY NOT NULL,
	`dossier_id` text NOT NULL,
	`a_jour` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `texte_dossier_dossier_id_unique` ON `texte_dossier` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `texte_fichier` (
	`sha256` text PRIMARY KEY NOT NULL,
	`lecteur` integer NOT NULL,
	`essais` integer NOT NULL,
	`etat` text
);
--> statement-breakpoint
CREATE TABLE `texte_page` (
	`sha256` text NOT NULL,
	`page` integer NOT NULL,
	`contenu` text NOT NULL,
	PRIMARY KEY(`sha256`, `page`)
);
--> statement-breakpoint
CREATE TABLE `texte_piece` (
	`n` integer NOT NULL,
	`type_id` text NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`n`, `type_id`)
);
--> statement-breakpoint
CREATE INDEX `texte_piece_sha256` ON `texte_piece` (`sha256`);--> statement-breakpoint
CREATE TABLE `texte_unite` (
	`id` integer PRIMARY KEY NOT NULL,
	`genre` text NOT NULL,
	`cle` text NOT NULL,
	`page` integer NOT NULL,
	`contenu` text
);
--> statement-breakpoint
CREATE INDEX `texte_unite_cle` ON `texte_unite` (`cle`);
--> statement-breakpoint
-- Which dossiers, and in what order: every word of a dossier once, and once more each time its number
-- doubles, so that bm25 counts them without reading all their places. rowid = texte_dossier.n.
CREATE VIRTUAL TABLE texte_mots USING fts5(
	mots,
	content = '',
	contentless_delete = 1,
	tokenize = "unicode61",
	prefix = '2 3'
);
--> statement-breakpoint
-- Words that follow one another: each unit's folded text. rowid = texte_unite.id.
CREATE VIRTUAL TABLE texte_phrases USING fts5(
	plie,
	content = '',
	contentless_delete = 1,
	tokenize = "unicode61"
);
--> statement-breakpoint
-- A replica from before has everything still to be indexed.
INSERT INTO texte_dossier (dossier_id, a_jour) SELECT id, 0 FROM inbox WHERE annulee = 0;
