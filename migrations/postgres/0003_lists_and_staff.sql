CREATE TABLE "erased_numbers" (
	"hash" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "list_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"at" text NOT NULL,
	"actor" text NOT NULL,
	"source" text,
	"file_name" text,
	"as_of" text NOT NULL,
	"figures" jsonb NOT NULL,
	"undo" jsonb,
	"taken_back" jsonb
);
--> statement-breakpoint
CREATE TABLE "list_sources" (
	"name" text PRIMARY KEY NOT NULL,
	"profile" jsonb NOT NULL,
	"saved_at" text NOT NULL,
	"saved_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "criteria" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "gone" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "employment" jsonb;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "absences" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "vault_citizens" ADD COLUMN "name_lookup" text;--> statement-breakpoint
CREATE INDEX "list_imports_at" ON "list_imports" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_case" ON "audit_log" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "audit_log_citizen" ON "audit_log" USING btree ("citizen_id");--> statement-breakpoint
CREATE INDEX "vault_citizens_name" ON "vault_citizens" USING btree ("name_lookup");