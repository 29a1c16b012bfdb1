ALTER TABLE `centre` ADD `adresse` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `centre` ADD `telephone` text DEFAULT '' NOT NULL;