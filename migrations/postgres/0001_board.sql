CREATE TABLE "views" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"owner" text NOT NULL,
	"shared" boolean NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "caseworker" text;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "settings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "views_unit" ON "views" USING btree ("unit");--> statement-breakpoint
CREATE INDEX "cases_caseworker" ON "cases" USING btree ("unit","caseworker");--> statement-breakpoint
UPDATE "cases" SET "caseworker" = "state"->>'caseworker', "state" = "state" || '{"nextStep":null,"sparringSince":null,"standIn":null}'::jsonb;
