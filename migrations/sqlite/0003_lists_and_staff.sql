CREATE TABLE `erased_numbers` (
	`hash` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `list_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`source` text,
	`file_name` text,
	`as_of` text NOT NULL,
	`figures` text NOT NULL,
	`undo` text,
	`taken_back` text
);
--> statement-breakpoint
CREATE INDEX `list_imports_at` ON `list_imports` (`at`);--> statement-breakpoint
CREATE TABLE `list_sources` (
	`name` text PRIMARY KEY NOT NULL,
	`profile` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `audit_log` ADD `criteria` text;--> statement-breakpoint
CREATE INDEX `audit_log_case` ON `audit_log` (`case_id`);--> statement-breakpoint
CREATE INDEX `audit_log_citizen` ON `audit_log` (`citizen_id`);--> statement-breakpoint
ALTER TABLE `cases` ADD `gone` text;--> statement-breakpoint
ALTER TABLE `people` ADD `employment` text;--> statement-breakpoint
ALTER TABLE `people` ADD `absences` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `people` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `vault_citizens` ADD `name_lookup` text;--> statement-breakpoint
CREATE INDEX `vault_citizens_name` ON `vault_citizens` (`name_lookup`);