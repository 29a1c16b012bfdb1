CREATE TABLE `affectation` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`dossier_id` text NOT NULL,
	`personne_id` text NOT NULL,
	`corps` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `affectation_personne` ON `affectation` (`dossier_id`,`personne_id`);--> statement-breakpoint
CREATE TABLE `etiquette` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`dossier_id` text NOT NULL,
	`cle` text NOT NULL,
	`corps` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `etiquette_cle` ON `etiquette` (`dossier_id`,`cle`);