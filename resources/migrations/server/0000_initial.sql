CREATE TABLE `appareil` (
	`id` text PRIMARY KEY NOT NULL,
	`personne_id` text NOT NULL,
	`nom` text NOT NULL,
	`jeton_hash` text NOT NULL,
	`cree_le` integer NOT NULL,
	`vu_le` integer NOT NULL,
	`revoque_le` integer,
	FOREIGN KEY (`personne_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appareil_jeton_hash_unique` ON `appareil` (`jeton_hash`);--> statement-breakpoint
CREATE INDEX `appareil_personne` ON `appareil` (`personne_id`);--> statement-breakpoint
CREATE TABLE `frein` (
	`cle` text PRIMARY KEY NOT NULL,
	`echecs` integer NOT NULL,
	`jusqua` integer NOT NULL,
	`maj_le` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `frein_maj` ON `frein` (`maj_le`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`personne_id` text NOT NULL,
	`jeton_hash` text NOT NULL,
	`expire_le` integer NOT NULL,
	`utilisee_le` integer,
	FOREIGN KEY (`personne_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_jeton_hash_unique` ON `invitation` (`jeton_hash`);--> statement-breakpoint
CREATE TABLE `personne` (
	`id` text PRIMARY KEY NOT NULL,
	`nom` text NOT NULL,
	`prenom` text NOT NULL,
	`email` text NOT NULL,
	`langue` text NOT NULL,
	`mot_de_passe` text,
	`expire_le` integer,
	`desactivee_le` integer,
	`cree_le` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personne_email_unique` ON `personne` (`email`);--> statement-breakpoint
CREATE TABLE `role` (
	`personne_id` text NOT NULL,
	`ordre` integer NOT NULL,
	`kind` text NOT NULL,
	`cible` text NOT NULL,
	PRIMARY KEY(`personne_id`, `ordre`),
	FOREIGN KEY (`personne_id`) REFERENCES `personne`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `dossier` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`numero` text NOT NULL,
	`session_id` text NOT NULL,
	`commission_id` text NOT NULL,
	`centre_id` text NOT NULL,
	`candidat_id` text NOT NULL,
	`statut` text NOT NULL,
	`type_traitement` text NOT NULL,
	`vivante` integer,
	`corps` text,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_numero` ON `dossier` (`numero`);--> statement-breakpoint
CREATE UNIQUE INDEX `dossier_vivante` ON `dossier` (`candidat_id`,`session_id`,`vivante`);--> statement-breakpoint
CREATE TABLE `piece` (
	`dossier_id` text NOT NULL,
	`type_id` text NOT NULL,
	`statut` text NOT NULL,
	PRIMARY KEY(`dossier_id`, `type_id`),
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `version_piece` (
	`dossier_id` text NOT NULL,
	`type_id` text NOT NULL,
	`rang` integer NOT NULL,
	`sha256` text NOT NULL,
	`taille` integer NOT NULL,
	`deposee_le` integer NOT NULL,
	PRIMARY KEY(`dossier_id`, `type_id`, `rang`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `version_piece_sha256` ON `version_piece` (`sha256`);--> statement-breakpoint
CREATE TABLE `avis` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`dossier_id` text NOT NULL,
	`auteur_id` text NOT NULL,
	`etat` text NOT NULL,
	`corps` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `avis_auteur` ON `avis` (`dossier_id`,`auteur_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`dossier_id` text NOT NULL,
	`session_id` text NOT NULL,
	`etat` text NOT NULL,
	`type` text NOT NULL,
	`rang_liste` integer,
	`corps` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_dossier_id_unique` ON `decision` (`dossier_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `decision_rang` ON `decision` (`session_id`,`rang_liste`);--> statement-breakpoint
CREATE TABLE `lecture` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`dossier_id` text NOT NULL,
	`personne_id` text NOT NULL,
	`corps` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`dossier_id` text NOT NULL,
	`auteur_id` text NOT NULL,
	`corps` text,
	FOREIGN KEY (`dossier_id`) REFERENCES `dossier`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `recusation` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`candidat_id` text NOT NULL,
	`personne_id` text NOT NULL,
	`corps` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recusation_personne` ON `recusation` (`personne_id`,`candidat_id`);--> statement-breakpoint
CREATE TABLE `feed` (
	`seq` integer PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`entity` text NOT NULL,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`corps_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `feed_head` (
	`scope` text NOT NULL,
	`entity` text NOT NULL,
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`scope`, `entity`, `id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `feed_head_pull` ON `feed_head` (`scope`,`seq`,`entity`,`id`,`version`);--> statement-breakpoint
CREATE TABLE `journal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`id` text NOT NULL,
	`acteur_id` text NOT NULL,
	`acteur_nom` text NOT NULL,
	`device_id` text NOT NULL,
	`le` integer NOT NULL,
	`avant` text NOT NULL,
	`apres` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `journal_document` ON `journal` (`entity`,`id`);--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`destinataire` text NOT NULL,
	`modele` text NOT NULL,
	`donnees` text NOT NULL,
	`avertissement` text NOT NULL,
	`cree_le` integer NOT NULL,
	`etat` text NOT NULL,
	`essais` integer NOT NULL,
	`prochain_le` integer NOT NULL,
	`envoye_le` integer,
	`erreur` text
);
--> statement-breakpoint
CREATE INDEX `mail_a_envoyer` ON `mail` (`etat`,`prochain_le`);--> statement-breakpoint
CREATE TABLE `meta` (
	`cle` text PRIMARY KEY NOT NULL,
	`valeur` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mutation` (
	`device_id` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`base_version` integer NOT NULL,
	`fait_le` integer NOT NULL,
	`recu_le` integer NOT NULL,
	`outcome` text NOT NULL,
	`detail` text NOT NULL,
	PRIMARY KEY(`device_id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `mutation_id` ON `mutation` (`device_id`,`id`,`seq`);--> statement-breakpoint
CREATE INDEX `mutation_garee` ON `mutation` (`recu_le`,`seq`) WHERE outcome = 'parked';--> statement-breakpoint
CREATE TABLE `campagne` (
	`id` text PRIMARY KEY NOT NULL,
	`annee` integer NOT NULL,
	`debut` text NOT NULL,
	`fin` text NOT NULL,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `candidat` (
	`id` text PRIMARY KEY NOT NULL,
	`numero` text NOT NULL,
	`email` text NOT NULL,
	`nom` text NOT NULL,
	`prenom` text NOT NULL,
	`langue` text NOT NULL,
	`profil` text NOT NULL,
	`cree_le` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidat_numero_unique` ON `candidat` (`numero`);--> statement-breakpoint
CREATE TABLE `centre` (
	`id` text PRIMARY KEY NOT NULL,
	`campagne_id` text NOT NULL,
	`code` text NOT NULL,
	`nom` text NOT NULL,
	`voeux_max` integer,
	`contact_mail` text NOT NULL,
	FOREIGN KEY (`campagne_id`) REFERENCES `campagne`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `centre_code` ON `centre` (`campagne_id`,`code`);--> statement-breakpoint
CREATE TABLE `commission` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`centre_id` text NOT NULL,
	`nom` text NOT NULL,
	`corps` text
);
--> statement-breakpoint
CREATE TABLE `etablissement` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`nom` text NOT NULL,
	`corps` text
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`champs` text NOT NULL,
	`formation_id` text NOT NULL,
	`commission_id` text NOT NULL,
	`centre_id` text NOT NULL,
	`campagne_id` text NOT NULL,
	`code` text NOT NULL,
	`corps` text,
	FOREIGN KEY (`commission_id`) REFERENCES `commission`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Written by hand from here: what the schema language can't say. PM6, SY1: history is only ever added to.
CREATE TRIGGER `journal_jamais_change` BEFORE UPDATE ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `journal_jamais_efface` BEFORE DELETE ON `journal` BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `feed_jamais_change` BEFORE UPDATE ON `feed` BEGIN SELECT RAISE(ABORT, 'the feed is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `feed_jamais_efface` BEFORE DELETE ON `feed` BEGIN SELECT RAISE(ABORT, 'the feed is append-only'); END;
