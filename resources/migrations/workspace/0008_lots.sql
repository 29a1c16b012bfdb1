CREATE TABLE `lot` (
	`id` text PRIMARY KEY NOT NULL,
	`commande` text NOT NULL,
	`fait_le` integer NOT NULL,
	`etat` text NOT NULL,
	`total` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lot_ligne` (
	`lot_id` text NOT NULL,
	`n` integer NOT NULL,
	`dossier_id` text NOT NULL,
	`acte_id` text NOT NULL,
	`corps` text NOT NULL,
	`sort` text NOT NULL,
	`refus` text,
	PRIMARY KEY(`lot_id`, `n`)
);
--> statement-breakpoint
CREATE INDEX `lot_ligne_dossier` ON `lot_ligne` (`dossier_id`);