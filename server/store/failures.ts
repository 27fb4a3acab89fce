import { DrizzleQueryError } from "drizzle-orm/errors";

/** A statement that the database refused, told without the values it was given: those may be a citizen's (PR1). */
export class DatabaseRefused extends Error {
  /** The database's own code. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Another server process was quicker: what was planned no longer fits, and is planned again from the start. */
export class Conflict extends DatabaseRefused {}

/** Drizzle puts a statement's values into its error's text; the driver's own error lies inside. */
export const driverErrorOf = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error);
