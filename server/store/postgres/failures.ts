import { DatabaseError } from "pg";
import { Conflict, DatabaseRefused, driverErrorOf } from "../failures.ts";
import { StorageFailed } from "../port.ts";

/** Serialisation, deadlock, a key that somebody else has written first. */
const CONFLICT = /^(40001|40P01|23505)$/;
const DISK_FULL = "53100";
/** Connection, resources, shutdown, input and output, a standby, a lock not got in time, a database closed to us. */
const UNAVAILABLE = /^(08|28|3D|53|57|58|XX|25006|55000|55P03)/;
/** These quote the value that didn't fit. */
const QUOTING = /^22/;

const NETWORK = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_|ENOENT|EACCES)/;
const DRIVER = /terminated|timeout|not queryable|was closed|after calling end/i;

/** What an error of the driver means. Its details name values ("Key (number)=…"), so they go no further than here. */
export function postgresFailureOf(thrown: unknown): unknown {
  const error = driverErrorOf(thrown);
  if (error instanceof DatabaseError) return refusalOf(error.code ?? "", error.message);
  if (!(error instanceof Error) || error instanceof StorageFailed || error instanceof DatabaseRefused) return error;
  const isNetwork = "code" in error && typeof error.code === "string" && NETWORK.test(error.code);
  return isNetwork || isOfDriver(error) ? new StorageFailed("unavailable", error) : error;
}

/** The driver's own errors have no code and no class; they are told by where they come from and what they say. */
const isOfDriver = ({ message, stack }: Error): boolean =>
  DRIVER.test(message) && /[\\/]pg(-pool)?[\\/]/.test(stack ?? "");

function refusalOf(code: string, text: string): Error {
  const message = QUOTING.test(code) ? "a value that doesn't fit" : text;
  if (CONFLICT.test(code)) return new Conflict(code, message);
  if (code === DISK_FULL) return new StorageFailed("full", new DatabaseRefused(code, message));
  if (UNAVAILABLE.test(code)) return new StorageFailed("unavailable", new DatabaseRefused(code, message));
  return new DatabaseRefused(code, message);
}
