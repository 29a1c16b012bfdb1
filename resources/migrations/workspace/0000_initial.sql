CREATE TABLE `curseur` (
	`portee` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document` (
	`n` integer PRIMARY KEY NOT NULL,
	`entite` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`portee` text NOT NULL,
	`tour` integer NOT NULL,
	`dossier_id` text,
	`session_id` text,
	`rang` integer,
	`corps` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_id` ON `document` (`entite`,`id`);--> statement-breakpoint
CREATE INDEX `document_dossier` ON `document` (`dossier_id`) WHERE dossier_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `document_rang` ON `document` (`session_id`,`rang`) WHERE rang IS NOT NULL;--> statement-breakpoint
CREATE TABLE `etat` (
	`nom` text PRIMARY KEY NOT NULL,
	`valeur` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `inbox` (
	`n` integer PRIMARY KEY NOT NULL,
	`place` integer NOT NULL,
	`id` text NOT NULL,
	`numero` text NOT NULL,
	`nom` text NOT NULL,
	`prenom` text NOT NULL,
	`tri` text NOT NULL,
	`mots` text NOT NULL,
	`session_id` text NOT NULL,
	`statut` text NOT NULL,
	`bac` text NOT NULL,
	`moyenne` real,
	`pieces_faites` integer NOT NULL,
	`pieces_total` integer NOT NULL,
	`avis_etat` text NOT NULL,
	`avis_type` text,
	`maj_le` integer NOT NULL,
	`nouveau` integer NOT NULL,
	`en_attente` integer NOT NULL,
	`annulee` integer NOT NULL,
	`fichiers` integer NOT NULL,
	`octets` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_place` ON `inbox` (`place`);--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_id` ON `inbox` (`id`);--> statement-breakpoint
CREATE TABLE `fichier` (
	`sha256` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`taille` integer NOT NULL,
	`etat` text NOT NULL,
	`octets` integer NOT NULL,
	`utilise_le` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `fichier_usage_le` ON `fichier` (`etat`,`utilise_le`);--> statement-breakpoint
CREATE TABLE `fichier_dossier` (
	`dossier_id` text NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`dossier_id`, `sha256`)
);
--> statement-breakpoint
CREATE INDEX `fichier_dossier_sha256` ON `fichier_dossier` (`sha256`);--> statement-breakpoint
CREATE TABLE `place` (
	`sha256` text PRIMARY KEY NOT NULL,
	`valeur` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `vue` (
	`cle` text PRIMARY KEY NOT NULL,
	`valeur` text NOT NULL
);
