import { must } from "#shared/lib/must.ts";
import { KINDS, SUB_TYPES } from "./case.ts";
import type { PlainDate } from "./dates.ts";
import { CLOCKS } from "./deadline.ts";
import { CALENDARS, ROLLOVERS, RULE_UNITS, type Rule, type Rulebook, type RuleVersion } from "./rulebook.ts";
import stored from "./rules.json" with { type: "json" };

type Row = (typeof stored.rules)[number] & { readonly kind?: string; readonly subType?: string };

const WARN_UNITS = ["days", "hours"] as const;

/** A row's word as one of the words it may be; a rulebook with another one does not start. */
function memberOf<T extends string>(list: readonly T[], text: string, row: string): T {
  return must(
    list.find((member) => member === text),
    `${text} in ${row}`,
  );
}

/** The first rulebook: every row a starting value that the municipality signs off. One version per row. */
export function seedRulebook(): Rulebook {
  return { rules: stored.rules.map(ruleOf) };
}

function ruleOf(row: Row): Rule {
  return {
    id: row.id,
    provision: row.provision as Rule["provision"],
    clock: memberOf(CLOCKS, row.clock, row.id),
    start: row.start,
    end: row.end,
    basis: row.basis === "statute" ? "statute" : "municipal",
    ...(row.kind === undefined ? {} : { kind: memberOf(KINDS, row.kind, row.id) }),
    ...(row.subType === undefined ? {} : { subType: memberOf(SUB_TYPES, row.subType, row.id) }),
    versions: [firstVersion(row)],
  };
}

function firstVersion(row: Row): RuleVersion {
  return {
    version: 1,
    amount: row.amount,
    unit: memberOf(RULE_UNITS, row.unit, row.id),
    rollover: memberOf(ROLLOVERS, row.rollover, row.id),
    calendar: memberOf(CALENDARS, row.calendar, row.id),
    warn: { amount: row.warn.amount, unit: memberOf(WARN_UNITS, row.warn.unit, row.id) },
    legalBasis: row.legalBasis,
    source: row.source,
    validFrom: row.validFrom as PlainDate | null,
    validTo: row.validTo as PlainDate | null,
    decidedOn: null,
    verified: row.verified,
    lastReviewed: row.lastReviewed as PlainDate | null,
    earlier: [],
  };
}
