CREATE TABLE "audit_head" (
	"id" bigint PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" text NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"case_id" text,
	"citizen_id" text,
	"purpose" text,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vault_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"author" text NOT NULL,
	"written_at" text NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"person_id" text NOT NULL,
	"case_id" text NOT NULL,
	"visited_at" text NOT NULL,
	CONSTRAINT "visits_person_id_case_id_pk" PRIMARY KEY("person_id","case_id")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "citizen_id" text;--> statement-breakpoint
CREATE INDEX "vault_notes_case" ON "vault_notes" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "cases_citizen" ON "cases" USING btree ("citizen_id");--> statement-breakpoint
UPDATE "cases" SET "citizen_id" = "state"->>'citizen';
