import { defineConfig } from "drizzle-kit";

/** Writes a migration for what changed in the tables: `npx drizzle-kit generate --config server/store/postgres/drizzle.config.ts`. */
export default defineConfig({
  dialect: "postgresql",
  schema: "./server/store/postgres/schema.ts",
  out: "./migrations/postgres",
});
