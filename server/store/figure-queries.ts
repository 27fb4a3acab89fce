import { FIGURE_COLUMNS } from "./figure-reader.ts";

/** What the databases call differently. Values are named `:so` in the queries. */
export interface FigureDialect {
  /** Values as one JSON array, and such arrays of many rows as one. */
  readonly array: string;
  readonly gathered: string;
  readonly fact: (name: "provision" | "kind" | "restrictedTo") => string;
  /** The cases of `:elsewhere` that are of another version by now. */
  readonly changedElsewhere: string;
}

type Spans = keyof typeof FIGURE_COLUMNS;

export interface FigureQueries {
  readonly closedDays: string;
  /** Of `:unit`: the values of `FiguresTold` in their order. */
  readonly told: string;
  /** Every case of a unit that counts, by `:unit` and `:since`. */
  readonly all: string;
  /** What has changed after `:upTo`, here and in `:elsewhere`. */
  readonly changed: string;
}

export function figureQueries({ array, gathered, fact, changedElsewhere }: FigureDialect): FigureQueries {
  const spans = (table: Spans, counts: string, order = "") =>
    `(SELECT ${gathered}(${array}(${FIGURE_COLUMNS[table]})${order}) FROM ${table} WHERE case_id = cases.id${counts})`;
  const these = (ids: string) =>
    `SELECT id, unit, version, ${fact("provision")}, ${fact("kind")},
      CASE WHEN ${fact("restrictedTo")} IS NULL THEN 0 ELSE 1 END,
      ${spans("stays", "", " ORDER BY position")},
      ${spans("clocks", " AND (end_state IS NULL OR end_on >= :since)")},
      ${spans("waits", " AND (to_on IS NULL OR to_on > :since)", " ORDER BY position")}
    FROM cases WHERE id IN (${ids})`;
  const told = (what: string, type: string) => `SELECT ${what} FROM journal WHERE stream = :unit AND ${type}`;
  return {
    closedDays: "SELECT closed_on, decided_at FROM closed_days",
    told: `SELECT coalesce((SELECT seq FROM streams WHERE id = :unit), 0),
      (${told("recorded_at", "type IN ('caseRegistered', 'caseEntered') ORDER BY seq LIMIT 1")}),
      (${told("min(occurred_on)", "type = 'caseMoved' AND backfill")})`,
    // Whatever happens to a case is told in its unit's stream, also that it leaves.
    all: `${these(`SELECT id FROM cases WHERE unit = :unit UNION ${told("case_id", "type = 'caseLeft'")}`)}
      AND (stage <> 'closed' OR EXISTS (SELECT 1 FROM stays
        WHERE case_id = cases.id AND unit = :unit AND stage <> 'closed' AND (to_on IS NULL OR to_on > :since)))`,
    changed: these(`${told("case_id", "seq > :upTo AND case_id IS NOT NULL")} UNION ${changedElsewhere}`),
  };
}
