CREATE TABLE "display_tokens" (
	"display_id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"seen_at" text,
	CONSTRAINT "display_tokens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "displays" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"paired_at" text NOT NULL,
	"paired_by" text NOT NULL,
	"revoked_at" text
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"started_at" text NOT NULL,
	"changed_seq" bigint NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waits" (
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"reason" text NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text,
	CONSTRAINT "waits_case_id_position_pk" PRIMARY KEY("case_id","position")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "screen" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "meeting_id" text;--> statement-breakpoint
CREATE INDEX "displays_unit" ON "displays" USING btree ("unit");--> statement-breakpoint
CREATE INDEX "meetings_unit" ON "meetings" USING btree ("unit","started_at");