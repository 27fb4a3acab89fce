import { describe, expect, it } from "vitest";
import {
  draftOf,
  emptyMilestone,
  type MilestoneDraft,
  milestoneWanted,
} from "#client/casework/actions/milestone-draft.ts";
import type { MilestoneName } from "#shared/domain/case.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import { aSubject } from "#test/client/casework/actions/a-subject.ts";
import { date, instant } from "#test/support/builders.ts";

const today = date("2026-11-23");
const draft = (change: Partial<MilestoneDraft> = {}): MilestoneDraft => ({ ...emptyMilestone(today), ...change });
const subject = aSubject();
const wanted = (milestone: MilestoneName, change: Partial<MilestoneDraft> = {}, of = subject) =>
  milestoneWanted(milestone, draft(change), of);
const recorded = (milestone: MilestoneName, facts: object, of = subject) => ({
  type: "recordMilestone",
  payload: { caseId: of.card.id, milestone, ...facts },
});

describe("recording a milestone", () => {
  it("[MV4] is dated today and needs nothing more where a date says it all", () => {
    expect(wanted("hearingSent")).toEqual({ orders: [recorded("hearingSent", { on: today })] });
    expect(wanted("hearingSent", { on: null })).toEqual({ missing: "on" });
  });

  it("[MV4] a decision has an outcome, a lapse its reason", () => {
    expect(wanted("decided")).toEqual({ missing: "ending" });
    expect(wanted("decided", { ending: "partlyGranted" })).toEqual({
      orders: [recorded("decided", { on: today, outcome: "partlyGranted" })],
    });
    expect(wanted("decided", { ending: "lapsed" })).toEqual({ missing: "lapse" });
    expect(wanted("decided", { ending: "lapsed", lapse: "withdrawn", sentToday: true })).toEqual({
      orders: [recorded("lapsed", { on: today, lapse: "withdrawn" })],
    });
  });

  it("a decision that leaves the house at once is recorded as sent in the same breath, on its own day", () => {
    const on = date("2026-11-20");
    expect(wanted("decided", { ending: "refused", sentToday: true, on })).toEqual({
      orders: [recorded("decided", { on, outcome: "refused" }), recorded("sent", { on })],
    });
  });

  it("[DL19] a child's next follow-up is asked for each time, and never prefilled", () => {
    const child = aSubject({ is: { provision: "BL-32" as ProvisionId, stage: "followUp" } });
    expect(emptyMilestone(today).nextOn).toBeNull();
    expect(wanted("followedUp", { followUp: "continued" }, child)).toEqual({ missing: "nextOn" });
    const nextOn = date("2027-02-01");
    expect(wanted("followedUp", { followUp: "changed", nextOn }, child)).toEqual({
      orders: [recorded("followedUp", { on: today, followUp: "changed", nextOn }, child)],
    });
  });

  it("[DL19] nothing follows help that has ended, and for adults the date may be left out", () => {
    const child = aSubject({ is: { provision: "BL-46" as ProvisionId } });
    expect(wanted("followedUp", { followUp: "ended" }, child)).toHaveProperty("orders");
    expect(wanted("followedUp", { followUp: "continued" })).toEqual({
      orders: [recorded("followedUp", { on: today, followUp: "continued" })],
    });
  });

  it("[DL17] an assessment names its notification, whether it is acute, and the hour where 24 hours run from one", () => {
    const notifications = [
      { receivedOn: date("2026-11-22"), receivedAt: null },
      { receivedOn: today, receivedAt: instant("2026-11-23T05:10:00Z") },
    ];
    const of = aSubject({ notifications });
    expect(wanted("assessed", {}, of)).toEqual({ missing: "notification" });
    expect(wanted("assessed", { notification: 2 }, of)).toEqual({ missing: "acute" });
    expect(wanted("assessed", { notification: 2, acute: "no" }, of)).toEqual({ missing: "time" });
    expect(wanted("assessed", { notification: 1, acute: "no" }, of)).toHaveProperty("orders");
    expect(wanted("assessed", { notification: 2, acute: "yes", time: "08:05" }, of)).toEqual({
      orders: [recorded("assessed", { on: today, at: "2026-11-23T07:05:00.000Z", notification: 2, acute: true }, of)],
    });
  });

  it("[DL7] what stands recorded becomes a draft that says the same", () => {
    const assessed = {
      name: "assessed",
      on: today,
      at: instant("2026-11-23T07:05:00Z"),
      recordedAt: instant("2026-11-23T07:06:00Z"),
      notification: 1,
      acute: false,
    } as const;
    expect(draftOf(assessed)).toEqual(draft({ time: "08:05", notification: 1, acute: "no" }));
  });
});
