CREATE TABLE `answers` (
	`actor` text NOT NULL,
	`command_id` text NOT NULL,
	`answer` text NOT NULL,
	`answered_at` text NOT NULL,
	`id_time` text,
	PRIMARY KEY(`actor`, `command_id`)
);
--> statement-breakpoint
CREATE INDEX `answers_id_time` ON `answers` (`id_time`);--> statement-breakpoint
CREATE TABLE `case_tags` (
	`case_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`label` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_tags_number_unique` ON `case_tags` (`number`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`column_id` text NOT NULL,
	`stage` text NOT NULL,
	`rank` text,
	`version` integer NOT NULL,
	`changed_seq` integer NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `cases_unit` ON `cases` (`unit`,`id`);--> statement-breakpoint
CREATE INDEX `cases_changed` ON `cases` (`unit`,`changed_seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_rank` ON `cases` (`column_id`,`rank`);--> statement-breakpoint
CREATE TABLE `clocks` (
	`case_id` text NOT NULL,
	`key` text NOT NULL,
	`clock` text NOT NULL,
	`start` text NOT NULL,
	`due` text NOT NULL,
	`end_state` text,
	`end_on` text,
	`rule` text,
	PRIMARY KEY(`case_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `closed_days` (
	`closed_on` text PRIMARY KEY NOT NULL,
	`decided_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`person_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`command_id` text NOT NULL,
	`case_id` text,
	`case_version` integer,
	`actor` text NOT NULL,
	`occurred_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`backfill` integer NOT NULL,
	`type` text NOT NULL,
	`version` integer NOT NULL,
	`payload` text NOT NULL,
	PRIMARY KEY(`stream`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `journal_case` ON `journal` (`case_id`,`case_version`);--> statement-breakpoint
CREATE TABLE `list_rows` (
	`case_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`list_values` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`person_id`, `unit_id`)
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`initials` text NOT NULL,
	`active` integer NOT NULL,
	`role` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_name_unique` ON `people` (`name`);--> statement-breakpoint
CREATE TABLE `rulebook` (
	`id` integer PRIMARY KEY NOT NULL,
	`rules` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stays` (
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`unit` text NOT NULL,
	`column_id` text NOT NULL,
	`stage` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	PRIMARY KEY(`case_id`, `position`)
);
--> statement-breakpoint
CREATE TABLE `streams` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`columns` text NOT NULL,
	`labels` text NOT NULL,
	`changed_seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `vault_citizens` (
	`citizen_id` text PRIMARY KEY NOT NULL,
	`lookup` text NOT NULL,
	`sealed` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vault_citizens_lookup_unique` ON `vault_citizens` (`lookup`);