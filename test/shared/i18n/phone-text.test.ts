import { describe, expect, it } from "vitest";
import type { HoldReason } from "#shared/domain/case.ts";
import { HOLD_REASONS } from "#shared/domain/case.ts";
import type { Clock, ClockName } from "#shared/domain/deadline.ts";
import { instantOf, momentOf } from "#shared/domain/zone.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { type PhoneFacts, phoneText } from "#shared/i18n/phone-text.ts";
import { date, noDuties } from "#test/support/builders.ts";

const monday = momentOf(instantOf(date("2026-11-23"), 8, 5));
const clock = (name: ClockName, due: string, change: Partial<Clock> = {}): Clock => ({
  clock: name,
  key: `${name}:1`,
  due: date(due),
  warnFrom: date("2026-11-20"),
  end: null,
  owner: name === "complaintPeriod" ? "citizen" : "authority",
  ...change,
});
const notice = { first: "inTime", lastSentOn: date("2026-11-02"), promisedOn: null } as const;
const facts = (change: Partial<PhoneFacts> = {}): PhoneFacts => ({
  kind: "new",
  stage: "investigation",
  receivedOn: date("2026-09-16"),
  hold: null,
  duties: noDuties,
  clocks: [clock("decision", "2026-12-11")],
  ...change,
});
const waiting = (reason: HoldReason) => facts({ hold: { reason, since: date("2026-11-02"), chaseOn: null } });
const say = (given: PhoneFacts, locale: "da" | "en" = "da") => phoneText(given, monday, textsIn(locale));

describe("what is read aloud on the phone", () => {
  it("says when the application came and by when there is an answer", () => {
    expect(say(facts())).toEqual([
      "Vi modtog ansøgningen onsdag 16. september 2026, og vi er i gang med at behandle den.",
      "Du får svar senest fredag 11. december 2026, eller også skriver vi til dig inden da.",
    ]);
  });

  it("says what the case waits for, in words that the citizen uses", () => {
    expect(say(waiting("doctor"))?.[0]).toContain("og vi venter på oplysninger fra en læge.");
    const all = HOLD_REASONS.map((reason) => say(waiting(reason))?.join(" ") ?? "");
    expect(new Set(all).size).toBe(HOLD_REASONS.length);
    for (const text of all)
      expect(text).not.toMatch(/visitation|leder|afventer|frist|§|klokke|partshør|oplysningsfase/i);
  });

  it("[DL9] keeps to what was promised, and says so when a promise or a deadline is broken", () => {
    const late = clock("decision", "2026-11-11", { notice: { ...notice, promisedOn: date("2026-11-27") } });
    expect(say(facts({ clocks: [late, clock("promise", "2026-11-27")] }))?.[1]).toBe(
      "Vi har lovet dig svar senest fredag 27. november 2026, og når vi det ikke, skriver vi til dig inden da.",
    );
    expect(say(facts({ clocks: [late, clock("promise", "2026-11-20")] }))?.[1]).toBe(
      "Du skulle have hørt fra os senest fredag 20. november 2026, og vi skriver nu til dig med en ny dato.",
    );
    expect(say(facts({ clocks: [clock("decision", "2026-11-11")] }))?.[1]).toBe(
      "Du skulle have haft svar senest onsdag 11. november 2026, og vi skriver til dig med en ny dato.",
    );
  });

  it("[DL9] promises a letter, not an answer, where the notice named no date", () => {
    const late = clock("decision", "2026-11-11", { notice });
    expect(say(facts({ clocks: [late, clock("promise", "2026-11-30")] }))?.[1]).toBe(
      "Vi er forsinkede, og vi skriver til dig igen senest mandag 30. november 2026.",
    );
  });

  it("[DL8] names no date where there is none", () => {
    expect(say(facts({ clocks: [] }))?.[1]).toContain("Der er ikke sat en dato for svaret");
  });

  it("never says what was decided", () => {
    const decided = facts({ duties: { ...noDuties, decided: "refused" }, clocks: [] });
    expect(say(decided)).toEqual(["Vi har truffet en afgørelse.", "Du får den i et brev fra os."]);
    const sent = { ...decided, duties: { ...decided.duties, sent: true } };
    expect(say({ ...sent, clocks: [clock("complaintPeriod", "2026-12-18")] })?.[1]).toBe(
      "Er du uenig i den, kan du klage til os senest fredag 18. december 2026.",
    );
    expect(say({ ...sent, stage: "closed" })?.[0]).toBe("Vi har afsluttet det, du søgte om.");
  });

  it("tells of the next follow-up", () => {
    const running = facts({ kind: "followUp", stage: "followUp", clocks: [clock("followUp", "2027-01-15")] });
    expect(say(running)?.[1]).toBe("Vi følger op på hjælpen sammen med dig senest fredag 15. januar 2027.");
    const late = facts({ kind: "followUp", clocks: [clock("followUp", "2026-10-15")] });
    expect(say(late)?.[1]).toContain("Vi skulle have fulgt op på hjælpen senest torsdag 15. oktober 2026");
  });

  it("is silent about a notification", () => {
    expect(say(facts({ kind: "notification" }))).toBeNull();
  });

  it("is there in English", () => {
    expect(say(facts(), "en")?.[1]).toBe(
      "You will have an answer by Friday 11 December 2026, or we will write to you before then.",
    );
  });
});
