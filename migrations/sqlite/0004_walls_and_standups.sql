CREATE TABLE `display_tokens` (
	`display_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`seen_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `display_tokens_token_hash_unique` ON `display_tokens` (`token_hash`);--> statement-breakpoint
CREATE TABLE `displays` (
	`id` text PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`paired_at` text NOT NULL,
	`paired_by` text NOT NULL,
	`revoked_at` text
);
--> statement-breakpoint
CREATE INDEX `displays_unit` ON `displays` (`unit`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`started_at` text NOT NULL,
	`changed_seq` integer NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `meetings_unit` ON `meetings` (`unit`,`started_at`);--> statement-breakpoint
CREATE TABLE `waits` (
	`case_id` text NOT NULL,
	`position` integer NOT NULL,
	`reason` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	PRIMARY KEY(`case_id`, `position`)
);
--> statement-breakpoint
ALTER TABLE `sessions` ADD `screen` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `meeting_id` text;