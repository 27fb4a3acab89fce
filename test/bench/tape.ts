/** A statement as it reached the driver. */
export interface Written {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What each transaction wrote, in the order of their commits; what it only read is left out. */
export type Tape = readonly (readonly Written[])[];

const WRITES = /^\s*(insert|update|delete)\b|\bfor update\b|\bpg_notify\b/i;

/**
 * Gathers transactions by connection while the product runs: the bare limit is then the very same statements, one COMMIT
 * each, whatever the product comes to write one day. Transactions that only read leave nothing.
 */
export function makeTape(): {
  readonly tape: Tape;
  hear(connection: object, text: string, values: readonly unknown[]): void;
} {
  const tape: Written[][] = [];
  const open = new Map<object, Written[]>();
  return {
    tape,
    hear(connection, text, values) {
      if (text.startsWith("BEGIN")) open.set(connection, []);
      else if (WRITES.test(text)) open.get(connection)?.push({ text, values: [...values] });
      else if (text === "COMMIT") {
        const written = open.get(connection) ?? [];
        open.delete(connection);
        if (written.length > 0) tape.push(written);
      }
    },
  };
}
