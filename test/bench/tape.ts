/** A statement as it reached the driver. */
export interface Said {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What each transaction that wrote something said, in the order of their commits. */
export type Tape = readonly (readonly Said[])[];

const WRITES = /^\s*(insert|update|delete)\b/i;

/**
 * Gathers transactions by connection while the product runs: the bare limit is then the very same statements, one COMMIT
 * each, whatever the product comes to write one day. Transactions that only read leave nothing.
 */
export function makeTape(): {
  readonly tape: Tape;
  hear(connection: object, text: string, values: readonly unknown[]): void;
} {
  const tape: Said[][] = [];
  const open = new Map<object, Said[]>();
  return {
    tape,
    hear(connection, text, values) {
      if (text.startsWith("BEGIN")) open.set(connection, []);
      else if (text === "COMMIT") {
        const said = open.get(connection) ?? [];
        open.delete(connection);
        if (said.some((statement) => WRITES.test(statement.text))) tape.push(said);
      } else open.get(connection)?.push({ text, values: [...values] });
    },
  };
}
