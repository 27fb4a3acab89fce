import type { ClientConfig } from "pg";

/** "tavl" in ASCII: two processes that start at once migrate one after the other. */
export const MIGRATION_LOCK = 0x7461766c;

/** An acknowledged commit survives the loss of power whatever the server's default is (SY5); nobody waits for ever. */
export const configOf = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: "tavle",
  options: "-c synchronous_commit=on",
  connectionTimeoutMillis: 5_000,
  query_timeout: 60_000,
  lock_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  keepAlive: true,
});
