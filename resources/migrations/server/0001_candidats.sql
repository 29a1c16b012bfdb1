CREATE TABLE `compte` (
	`candidat_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`mot_de_passe` text,
	`active_le` integer,
	`identifiant_cas` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`candidat_id`) REFERENCES `candidat`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `compte_email_unique` ON `compte` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `compte_identifiant_cas_unique` ON `compte` (`identifiant_cas`);--> statement-breakpoint
CREATE TABLE `lien` (
	`id` text PRIMARY KEY NOT NULL,
	`candidat_id` text NOT NULL,
	`genre` text NOT NULL,
	`jeton_hash` text NOT NULL,
	`expire_le` integer NOT NULL,
	`utilise_le` integer,
	`email` text NOT NULL,
	FOREIGN KEY (`candidat_id`) REFERENCES `candidat`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lien_jeton_hash_unique` ON `lien` (`jeton_hash`);--> statement-breakpoint
CREATE INDEX `lien_candidat` ON `lien` (`candidat_id`);--> statement-breakpoint
CREATE TABLE `session_candidat` (
	`id` text PRIMARY KEY NOT NULL,
	`candidat_id` text NOT NULL,
	`jeton_hash` text NOT NULL,
	`appareil` text NOT NULL,
	`cree_le` integer NOT NULL,
	`vu_le` integer NOT NULL,
	`expire_le` integer NOT NULL,
	`ticket_hash` text,
	FOREIGN KEY (`candidat_id`) REFERENCES `candidat`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_candidat_jeton_hash_unique` ON `session_candidat` (`jeton_hash`);--> statement-breakpoint
CREATE INDEX `session_candidat_candidat` ON `session_candidat` (`candidat_id`);--> statement-breakpoint
CREATE INDEX `session_candidat_ticket` ON `session_candidat` (`ticket_hash`);--> statement-breakpoint
CREATE INDEX `session_candidat_expire` ON `session_candidat` (`expire_le`);--> statement-breakpoint
ALTER TABLE `candidat` ADD `version` integer DEFAULT 1 NOT NULL;