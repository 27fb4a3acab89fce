CREATE TABLE `views` (
	`id` text PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`owner` text NOT NULL,
	`shared` integer NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `views_unit` ON `views` (`unit`);--> statement-breakpoint
ALTER TABLE `cases` ADD `caseworker` text;--> statement-breakpoint
CREATE INDEX `cases_caseworker` ON `cases` (`unit`,`caseworker`);--> statement-breakpoint
ALTER TABLE `units` ADD `settings` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE `cases` SET `caseworker` = json_extract(`state`, '$.caseworker'), `state` = json_set(`state`, '$.nextStep', json('null'), '$.sparringSince', json('null'), '$.standIn', json('null'));
