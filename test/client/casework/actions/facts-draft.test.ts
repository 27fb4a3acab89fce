import { describe, expect, it } from "vitest";
import { previewOf, yardstickFrom } from "#client/casework/actions/deadline-preview.ts";
import {
  changesIn,
  type FactsDraft,
  factsDraft,
  factsWanted,
  provisionMeant,
} from "#client/casework/actions/facts-draft.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import { seedRulebook } from "#shared/domain/seed-rulebook.ts";
import { aSubject } from "#test/client/casework/actions/a-subject.ts";
import { date } from "#test/support/builders.ts";

const subject = aSubject();
const { card } = subject;
const draft = (change: Partial<FactsDraft> = {}): FactsDraft => ({ ...factsDraft(card), ...change });

describe("correcting a case's facts", () => {
  it("[DL8] reads the section as people write it, valid on the received date", () => {
    expect(provisionMeant(draft({ section: "112" }), card)).toBe("SEL-112");
    expect(provisionMeant(draft({ section: "SEL 41" }), card)).toBe("BL-86");
    expect(provisionMeant(draft({ section: "§ 9999" }), card)).toBeNull();
  });

  it("[DL8] asks which number an ambiguous section is", () => {
    expect(provisionMeant(draft({ section: "83" }), card)).toBe("SEL-83");
    const chosen = draft({ section: "83", number: "SEL-83-1-2" as ProvisionId, reason: "wrongSection" });
    expect(provisionMeant(chosen, card)).toBe("SEL-83-1-2");
    expect(factsWanted(chosen, card)).toMatchObject({
      orders: [{ payload: { section: expect.stringContaining("nr.\u00a02") } }],
    });
  });

  it("[DL7] sends only what was changed, with a reason", () => {
    expect(factsWanted(draft(), card)).toEqual({ missing: "change" });
    expect(factsWanted(draft({ section: "" }), card)).toEqual({ missing: "section" });
    const receivedOn = date("2026-09-10");
    expect(factsWanted(draft({ receivedOn }), card)).toEqual({ missing: "reason" });
    expect(factsWanted(draft({ receivedOn, reason: "typingError" }), card)).toEqual({
      orders: [{ type: "correctFacts", payload: { caseId: card.id, receivedOn, reason: "typingError" } }],
    });
  });

  it("[DL7] shows the deadline before and after, and that a later date than the one told needs a leader", () => {
    const by = yardstickFrom({ rulebook: seedRulebook(), closedDays: [] });
    const later = previewOf(subject, changesIn(draft({ receivedOn: date("2026-09-10") }), card), by);
    const [decision] = later.changes.filter(({ clock }) => clock === "decision");
    expect(decision?.before && decision.after && decision.before < decision.after).toBe(true);
    expect(later.needsLeader).toBe(true);
    const earlier = previewOf(subject, { receivedOn: date("2026-08-20") }, by);
    expect(earlier.changes.length).toBeGreaterThan(0);
    expect(earlier.needsLeader).toBe(false);
    expect(previewOf(subject, {}, by).changes).toEqual([]);
  });
});
