CREATE TABLE `seance` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`commission_id` text NOT NULL,
	`jour` text NOT NULL,
	`etat` text NOT NULL,
	`corps` text
);
--> statement-breakpoint
CREATE INDEX `seance_commission` ON `seance` (`commission_id`,`jour`);