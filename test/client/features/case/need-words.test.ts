import { describe, expect, it } from "vitest";
import { needWords, stepWords } from "#client/features/case/need-words.ts";
import type { Card } from "#shared/domain/card.ts";
import { needsOf } from "#shared/domain/needs.ts";
import { textsIn } from "#shared/i18n/catalogue.ts";
import { aCard, aClock, monday, toldNothing } from "#test/client/some-cards.ts";
import { date, instant } from "#test/support/builders.ts";

const t = textsIn("da");
const step = (on: string) => ({ step: "callCitizen", on: date(on) }) as const;

/** Why, for the first thing that such a case needs. */
function first(change: Partial<Card>): string {
  const card = aCard("26-000001", change);
  const [need] = needsOf(card, monday);
  return need ? needWords(need, card, monday, t) : "";
}

describe("why a case needs what it needs", () => {
  it("[DL9] a decision past its date says how late, and that the citizen does not know", () => {
    expect(first({ clocks: [aClock("2026-11-11", { notice: toldNothing })] })).toBe(
      "Afgørelsen er 12 dage over fristen. Besked mangler",
    );
  });

  it("[DL9] a decision that is due soon names the last day for a decision or a notice", () => {
    expect(first({ clocks: [aClock("2026-11-27", { notice: toldNothing })] })).toBe(
      "Afgør sagen, eller send besked senest fre 27.11.",
    );
  });

  it("[DL9] on the day itself, and when a promise is broken, a notice is asked for", () => {
    expect(first({ clocks: [aClock("2026-11-23")] })).toContain("Fristen for afgørelse er i dag");
    const promise = aClock("2026-11-20", { clock: "promise", key: "promise:1" });
    expect(first({ clocks: [aClock("2026-11-11"), promise] })).toBe("Lovet svar 20.11. er ikke holdt. Send ny besked");
  });

  it("[DL17] a notification says how many hours are left", () => {
    const due = instant("2026-11-23T21:35:00Z");
    const clock = aClock("2026-11-23", { clock: "assessment", key: "assessment:1", due, warnFrom: due });
    expect(first({ clocks: [clock] })).toBe("Vurdering af underretning: 14 t. 30 min. tilbage");
  });

  it("a hold is chased by its day, and afterwards it says which day that was", () => {
    const hold = (on: string) => ({ reason: "doctor", since: date("2026-11-02"), chaseOn: date(on) }) as const;
    expect(first({ hold: hold("2026-11-23") })).toBe("Afventer læge. Ryk i dag");
    expect(first({ hold: hold("2026-11-09") })).toBe("Afventer læge. Der skulle være rykket man 9.11.");
  });

  it("says what has been agreed, and when it was not kept", () => {
    expect(stepWords({ nextStep: step("2026-11-27") }, monday, t)).toBe("Ring til borgeren, senest fre 27.11.");
    expect(stepWords({ nextStep: step("2026-11-23") }, monday, t)).toBe("Ring til borgeren, i dag");
    expect(first({ nextStep: step("2026-11-20") })).toBe("Ring til borgeren. Det skulle være gjort fre 20.11.");
    expect(first({})).toBe("Sagen har intet næste skridt");
  });

  it("says that nobody has the case, or that a decision lies unsent", () => {
    expect(first({ caseworker: null })).toBe("Sagen har ingen sagsbehandler");
    const duties = { ...aCard("x").duties, decided: "granted" as const };
    expect(first({ duties })).toBe("Afgørelsen er truffet, men ikke sendt til borgeren");
  });
});
