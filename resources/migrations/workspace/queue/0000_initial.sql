CREATE TABLE `a_projeter` (
	`dossier_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `acte` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`dossier_id` text NOT NULL,
	`base_version` integer NOT NULL,
	`fait_le` integer NOT NULL,
	`etat` text NOT NULL,
	`device_id` text,
	`seq` integer,
	`at_seq` integer,
	`at_hash` text,
	`absorbe` integer DEFAULT 0 NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `acte_id` ON `acte` (`id`);--> statement-breakpoint
CREATE INDEX `acte_etat` ON `acte` (`etat`,`n`);--> statement-breakpoint
CREATE INDEX `acte_dossier` ON `acte` (`dossier_id`);--> statement-breakpoint
CREATE TABLE `appareil` (
	`un` integer PRIMARY KEY NOT NULL,
	`server_url` text NOT NULL,
	`personne_id` text NOT NULL,
	`device_id` text NOT NULL,
	`jeton` text,
	`dernier_seq` integer NOT NULL,
	`ack_epoch` text,
	`ack_seq` integer,
	`ack_hash` text
);
