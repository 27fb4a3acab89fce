import { describe, expect, it } from "vitest";
import { openDuties, recordables } from "#client/casework/actions/recordable.ts";
import { type ActionName, actionsFor, actionText, groupText } from "#client/casework/case-actions.tsx";
import type { Milestone } from "#shared/domain/case.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { aSubject, OWN_UNIT } from "#test/client/casework/actions/a-subject.ts";
import { ANNA, aCard, aClock } from "#test/client/some-cards.ts";
import { date, instant } from "#test/support/builders.ts";

const anna: Viewer = { id: ANNA, role: "caseworker", units: [OWN_UNIT] };
const leader: Viewer = { ...anna, role: "leader" };
const offered = (subject: Parameters<typeof actionsFor>[0], viewer = anna): readonly ActionName[] =>
  actionsFor(subject, viewer).flatMap(({ actions }) => actions);
const at = (name: Milestone["name"], day: string, more: Partial<Milestone> = {}): Milestone => ({
  name,
  on: date(day),
  recordedAt: instant("2026-11-20T08:00:00Z"),
  ...more,
});
const duties = aCard("").duties;

describe("which actions apply", () => {
  it("[DL9] a notice of delay is offered until the decision, and the decision's sending after it", () => {
    expect(offered(aSubject())).toEqual(expect.arrayContaining(["sendNotice", "decide", "duty"]));
    const decided = aSubject({
      is: { duties: { ...duties, decided: "granted" }, stage: "decision" },
      milestones: [at("decided", "2026-11-20", { outcome: "granted" })],
    });
    expect(offered(decided)).toContain("sendDecision");
    for (const gone of ["sendNotice", "decide", "duty"] as const) expect(offered(decided)).not.toContain(gone);
  });

  it("[DL8] help that needs no decision is never decided, nor late with one", () => {
    const crisis = aSubject({
      is: { provision: "SEL-109" as ProvisionId, clocks: [aClock("2026-11-25", { clock: "effortStart" })] },
    });
    expect(offered(crisis)).toContain("startEffort");
    expect(offered(crisis)).not.toContain("decide");
    expect(offered(crisis)).not.toContain("sendNotice");
  });

  it("[PR3] only what the viewer may: restricting is the leader's, and a reader from afar may nothing", () => {
    expect(offered(aSubject(), anna)).not.toContain("restrict");
    expect(offered(aSubject(), leader)).toContain("restrict");
    expect(actionsFor(aSubject(), { id: ANNA, role: "coordinator", units: [] })).toEqual([]);
  });

  it("[MV4] a closed case can be reopened, and is not planned", () => {
    const closed = aSubject({ is: { stage: "closed" } });
    expect(offered(closed)).toContain("reopen");
    for (const gone of ["close", "move", "hold", "setNextStep"] as const) expect(offered(closed)).not.toContain(gone);
  });

  it("[MV10] a case with a next step or a hold is offered to end or to change it", () => {
    const planned = aSubject({
      is: {
        nextStep: { step: "homeVisit", on: date("2026-11-30") },
        hold: { reason: "doctor", since: date("2026-11-01"), chaseOn: date("2026-11-27") },
      },
    });
    expect(offered(planned)).toEqual(expect.arrayContaining(["doNextStep", "nextStep", "chase", "hold"]));
    expect(offered(aSubject())).toContain("setNextStep");
    expect(offered(aSubject())).not.toContain("chase");
  });

  it("[DL17] each notification waits for its own assessment", () => {
    const notifications = [
      { receivedOn: date("2026-11-01"), receivedAt: null },
      { receivedOn: date("2026-11-22"), receivedAt: null },
    ];
    const one = aSubject({ notifications, milestones: [at("assessed", "2026-11-01", { notification: 1 })] });
    expect(offered(one)).toContain("assessNotification");
    const both = { ...one, milestones: [...one.milestones, at("assessed", "2026-11-22", { notification: 2 })] };
    expect(offered(both)).not.toContain("assessNotification");
    expect(offered(both)).toContain("acknowledgeNotifier");
  });

  it("offers what others wait for first, and never the answer to what nobody asked", () => {
    const asked = aSubject({ milestones: [at("callBackRequested", "2026-11-20"), at("hearingSent", "2026-11-10")] });
    expect(recordables(asked).now.slice(0, 2)).toEqual(["calledBack", "hearingAnswered"]);
    expect(offered(asked)).not.toContain("callBackRequested");
    const { now, other } = recordables(aSubject());
    expect([...now, ...other]).not.toContain("calledBack");
    expect([...now, ...other]).not.toContain("childPlanMade");
  });

  it("[MV4] the short list asks of a child what it does not ask of an adult, and again what was passed", () => {
    expect(openDuties(aSubject())).toEqual(["hearing", "documents"]);
    const child = aSubject({
      is: {
        provision: "BL-32" as ProvisionId,
        duties: { ...duties, answered: { hearing: "done", documents: "passed" } },
      },
    });
    expect(openDuties(child)).toEqual(["childHeard", "documents"]);
  });

  it("has a name for every action and group", () => {
    const t = textsIn("da");
    for (const { group, actions } of actionsFor(aSubject(), leader)) {
      expect(groupText(group, t)).not.toBe("");
      for (const action of actions) expect(actionText(action, t)).not.toBe("");
    }
    expect(groupText("record", t)).toBe("Registrér");
  });
});
