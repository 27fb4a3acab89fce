import { expect, it } from "vitest";
import type { CaseState } from "#shared/domain/case.ts";
import { decideRuleChange } from "#shared/domain/decide-correction.ts";
import type { OrganisationEvent } from "#shared/domain/organisation.ts";
import { aCase, aContext, aWorld, tagged, viewers } from "#test/support/builders.ts";

const longer: OrganisationEvent = {
  type: "ruleCorrected",
  rule: "SEL-85:decision",
  draft: {
    amount: 12,
    unit: "weeks",
    rollover: "none",
    calendar: "municipal",
    warn: { amount: 14, unit: "days" },
    legalBasis: "RSL § 3, stk. 2",
    source: "Byrådets beslutning",
  },
};
const decided = (state: CaseState) =>
  decideRuleChange(aWorld([tagged(state)]), longer, "rule", aContext(viewers.administrator));

it("[DL7] a later date needs a leader for a case that waits, and for none that never was one", () => {
  expect(decided(aCase())).toMatchObject({ ok: false, error: { code: "leader-needed", data: { cases: 1 } } });
  expect(decided(aCase({ gone: "withdrawn" }))).toMatchObject({ ok: true, value: { happenings: [] } });
});
