CREATE TABLE "answers" (
	"actor" text NOT NULL,
	"command_id" text NOT NULL,
	"answer" jsonb NOT NULL,
	"answered_at" text NOT NULL,
	"id_time" text,
	CONSTRAINT "answers_actor_command_id_pk" PRIMARY KEY("actor","command_id")
);
--> statement-breakpoint
CREATE TABLE "case_tags" (
	"case_id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"label" text,
	CONSTRAINT "case_tags_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"unit" text NOT NULL,
	"column_id" text NOT NULL,
	"stage" text NOT NULL,
	"rank" text,
	"version" bigint NOT NULL,
	"changed_seq" bigint NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"case_id" text NOT NULL,
	"key" text NOT NULL,
	"clock" text NOT NULL,
	"start" text NOT NULL,
	"due" text NOT NULL,
	"end_state" text,
	"end_on" text,
	"rule" text,
	CONSTRAINT "clocks_case_id_key_pk" PRIMARY KEY("case_id","key")
);
--> statement-breakpoint
CREATE TABLE "closed_days" (
	"closed_on" text PRIMARY KEY NOT NULL,
	"decided_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" text PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"stream" text NOT NULL,
	"seq" bigint NOT NULL,
	"command_id" text NOT NULL,
	"case_id" text,
	"case_version" bigint,
	"actor" text NOT NULL,
	"occurred_on" text NOT NULL,
	"recorded_at" text NOT NULL,
	"backfill" boolean NOT NULL,
	"type" text NOT NULL,
	"version" bigint NOT NULL,
	"payload" jsonb NOT NULL,
	CONSTRAINT "journal_stream_seq_pk" PRIMARY KEY("stream","seq")
);
--> statement-breakpoint
CREATE TABLE "list_rows" (
	"case_id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"list_values" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"person_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "memberships_person_id_unit_id_pk" PRIMARY KEY("person_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"initials" text NOT NULL,
	"active" boolean NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "people_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "rulebook" (
	"id" bigint PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" text NOT NULL,
	"expires_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stays" (
	"case_id" text NOT NULL,
	"position" bigint NOT NULL,
	"unit" text NOT NULL,
	"column_id" text NOT NULL,
	"stage" text NOT NULL,
	"from_on" text NOT NULL,
	"to_on" text,
	CONSTRAINT "stays_case_id_position_pk" PRIMARY KEY("case_id","position")
);
--> statement-breakpoint
CREATE TABLE "streams" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"columns" jsonb NOT NULL,
	"labels" text NOT NULL,
	"changed_seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vault_citizens" (
	"citizen_id" text PRIMARY KEY NOT NULL,
	"lookup" text NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "vault_citizens_lookup_unique" UNIQUE("lookup")
);
--> statement-breakpoint
CREATE INDEX "answers_id_time" ON "answers" USING btree ("id_time");--> statement-breakpoint
CREATE INDEX "cases_unit" ON "cases" USING btree ("unit","id");--> statement-breakpoint
CREATE INDEX "cases_changed" ON "cases" USING btree ("unit","changed_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_rank" ON "cases" USING btree ("column_id","rank");--> statement-breakpoint
CREATE INDEX "journal_case" ON "journal" USING btree ("case_id","case_version");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");