import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { type IsoInstant, type PlainDate, toPlainDate } from "./dates.ts";
import type { RejectionOf } from "./rejections.ts";
import type { Rule, Rulebook, RuleDraft, RuleVersion } from "./rulebook.ts";
import { versionOn } from "./select-rule.ts";
import { dayAt, fromIso } from "./zone.ts";

type Changed = Result<Rulebook, RejectionOf<"rule-unknown">>;
const UNKNOWN = refuse<RejectionOf<"rule-unknown">>({ code: "rule-unknown", data: {} });

/** A new version of a rule: for clocks that start on or after the day it holds from and is decided, never for running ones (DL7). */
export function withNewVersion(
  book: Rulebook,
  ruleId: string,
  draft: RuleDraft,
  validFrom: PlainDate,
  decidedOn: PlainDate,
): Changed {
  return withRule(book, ruleId, (rule) => {
    const version: RuleVersion = {
      ...draftOf(draft),
      version: rule.versions.length + 1,
      validFrom,
      validTo: null,
      decidedOn,
      verified: true,
      lastReviewed: decidedOn,
      earlier: [],
    };
    return { ...rule, versions: [...rule.versions, version] };
  });
}

/**
 * An error put right: the version in force that day (or the one named, `SEL-85:decision@1`) says something else, for open
 * clocks too. What it said before is kept for the clocks that had ended by then (DL7).
 */
export function withCorrection(book: Rulebook, ruleId: string, draft: RuleDraft, at: IsoInstant): Changed {
  const [id = ruleId, number] = ruleId.split("@");
  return withRule(book, id, (rule) => {
    const wrong =
      number === undefined ? inForceAt(rule, at) : rule.versions.find(({ version }) => String(version) === number);
    if (!wrong) return null;
    const right: RuleVersion = {
      ...wrong,
      ...draftOf(draft),
      earlier: [...wrong.earlier, { until: at, draft: draftOf(wrong) }],
    };
    return { ...rule, versions: rule.versions.map((version) => (version === wrong ? right : version)) };
  });
}

const inForceAt = (rule: Rule, at: IsoInstant): RuleVersion | undefined =>
  versionOn(rule, toPlainDate(dayAt(fromIso(at)))) ?? rule.versions.at(-1);

const draftOf = ({ amount, unit, rollover, calendar, warn, legalBasis, source }: RuleDraft): RuleDraft => ({
  amount,
  unit,
  rollover,
  calendar,
  warn,
  legalBasis,
  source,
});

function withRule(book: Rulebook, id: string, change: (rule: Rule) => Rule | null): Changed {
  const rule = book.rules.find((candidate) => candidate.id === id);
  const changed = rule ? change(rule) : null;
  if (!rule || !changed) return UNKNOWN;
  return ok({ ...book, rules: book.rules.map((each) => (each === rule ? changed : each)) });
}
