import { defineConfig } from "drizzle-kit";

/** Writes a migration for what changed in the tables: `npx drizzle-kit generate --config server/store/sqlite/drizzle.config.ts`. */
export default defineConfig({
  dialect: "sqlite",
  schema: "./server/store/sqlite/schema.ts",
  out: "./migrations/sqlite",
});
