import { describe, expect, test } from "vitest";
import type { CaseFacts } from "#shared/domain/case.ts";
import { withNewVersion } from "#shared/domain/change-rulebook.ts";
import type { Rulebook } from "#shared/domain/rulebook.ts";
import { explain } from "#shared/i18n/explain.ts";
import { BOOK, clock, closed, date, facts, granted, happened, instant, notice } from "../domain/case-facts.ts";

/** With plain spaces, so that the sentences can be read here; one test looks at the space itself. */
const danish = (of: CaseFacts, key: string, book: Rulebook = BOOK) =>
  explain(clock(of, key, book), "da").map((text) => text.replaceAll("\u00a0", " "));
const english = (of: CaseFacts, key: string) =>
  explain(clock(of, key), "en").map((text) => text.replaceAll("\u00a0", " "));

function since2026(): Rulebook {
  const rule = BOOK.rules.find(({ id }) => id === "SEL-85:decision")?.versions[0];
  const changed = rule && withNewVersion(BOOK, "SEL-85:decision", rule, date("2026-01-01"), date("2025-12-01"));
  if (!changed?.ok) throw new Error("no such rule");
  return changed.value;
}

describe("every date explains itself", () => {
  test("[DL13] received, length, rule, since when, date", () => {
    expect(danish(facts(), "decision:1", since2026())).toEqual([
      "Modtaget 03.03.2026 + 8 uger (§ 85, kommunens frist fra 01.01.2026) = 28.04.2026",
    ]);
  });

  test("[DL13] the 'fra' part only where the version has a date", () => {
    expect(danish(facts(), "decision:1")).toEqual([
      "Modtaget 03.03.2026 + 8 uger (§ 85, kommunens frist) = 28.04.2026",
    ]);
  });

  test("[DL13] § and number stay together", () => {
    expect(explain(clock(facts(), "decision:1"), "da")[0]).toContain("(§\u00a085, ");
  });

  test("[DL13] on a non-working day, with 24 December closed", () => {
    const found = clock(
      facts({ receivedOn: "2026-10-30" }),
      "decision:1",
      BOOK,
      closed({ "2026-12-24": "2026-02-02T08:00:00Z" }),
    );
    expect(explain(found, "da")[1]).toBe("Fristen falder på 1. juledag. Sidste arbejdsdag før er ons 23.12.");
  });

  test.each([
    ["2026-10-30", "Fristen falder på 1. juledag. Sidste arbejdsdag før er tor 24.12."],
    ["2026-02-06", "Fristen falder på langfredag. Sidste arbejdsdag før er ons 1.4."],
    ["2026-08-01", "Fristen falder på en lørdag. Sidste arbejdsdag før er fre 25.9."],
    ["2026-08-02", "Fristen falder på en søndag. Sidste arbejdsdag før er fre 25.9."],
    ["2023-03-10", "Fristen falder på store bededag. Sidste arbejdsdag før er tor 4.5."],
  ])("[DL13] received %s: %s", (receivedOn, sentence) => {
    expect(danish(facts({ receivedOn }), "decision:1")[1]).toBe(sentence);
  });

  test("[DL13] a closed day is called one", () => {
    const found = clock(
      facts({ receivedOn: "2026-10-29" }),
      "decision:1",
      BOOK,
      closed({ "2026-12-24": "2026-02-02T08:00:00Z" }),
    );
    expect(explain(found, "da")[1]).toBe("Fristen falder på en lukkedag. Sidste arbejdsdag før er ons 23.12.");
  });

  test.each([
    [
      facts({ provision: "SEL-86", receivedOn: "2026-03-27" }),
      "decision:1",
      ["Modtaget 27.03.2026 + 10 arbejdsdage (§ 86, kommunens frist) = 15.04.2026"],
    ],
    [
      facts({ provision: "SEL-83-1-1", receivedOn: "2026-11-16" }),
      "decision:1",
      ["Modtaget 16.11.2026 + 1 uge (§ 83, stk. 1, nr. 1, kommunens frist) = 23.11.2026"],
    ],
    [
      facts({ provision: "SEL-83a", receivedOn: "2026-11-23" }),
      "decision:1",
      [
        "Modtaget 23.11.2026 + 10 arbejdsdage (§ 83 a, kommunens frist) = 07.12.2026",
        "Fristens længde er ikke bekræftet af kommunen",
      ],
    ],
    [
      facts({ provision: "BL-20", receivedOn: "2026-07-23" }),
      "investigation:1",
      ["Modtaget 23.07.2026 + 4 måneder (BL § 20, lovens frist) = 23.11.2026"],
    ],
    [
      facts({ provision: "BL-86", receivedOn: "2026-09-24" }),
      "decision:1",
      [
        "Modtaget 24.09.2026 + 12 uger (§ 86, kommunens frist fra 01.09.2025) = 17.12.2026",
        "Fristens længde er ikke bekræftet af kommunen",
      ],
    ],
    [
      facts({ provision: "SEL-117a", receivedOn: "2026-06-30" }),
      "decision:1",
      [
        "Modtaget 30.06.2026 + 12 uger (§ 117 a, kommunens frist) = 22.09.2026",
        "Paragraffen har ingen frist for sig selv. Kommunens almindelige frist gælder",
      ],
    ],
    [
      facts({ milestones: [happened("remitted", "2026-09-01")] }),
      "decision:2",
      ["Ankestyrelsens afgørelse modtaget 01.09.2026 + 8 uger (§ 85, kommunens frist) = 27.10.2026"],
    ],
    [
      facts({ stage: "followUp", milestones: [granted("2026-04-01")], followUpOn: date("2026-10-01") }),
      "followUp:1",
      ["Datoen er sat på sagen: 01.10.2026"],
    ],
    [
      facts({ notices: [notice("2026-04-20", "2026-05-29")] }),
      "promise:1",
      ["Besked sendt 20.04.2026. Svar lovet 29.05.2026"],
    ],
    [
      facts({ notices: [notice("2026-04-27", null)] }),
      "promise:1",
      [
        "Besked sendt 27.04.2026 uden dato. Skriv igen senest 25.05.2026",
        "Fristen falder på 2. pinsedag. Sidste arbejdsdag før er fre 22.5.",
      ],
    ],
  ])("[DL13] %#: %o", (of, key, sentences) => {
    expect(danish(of, key)).toEqual(sentences);
  });

  test("[DL13] a right of the citizen that rolls forward says from which day to which", () => {
    const refused = facts({
      milestones: [happened("decided", "2026-03-04", { outcome: "refused" }), happened("sent", "2026-03-05")],
      receivedOn: "2026-02-02",
    });
    expect(danish(refused, "complaintPeriod:1")).toEqual([
      "Afgørelsen sendt 05.03.2026 + 4 uger (RSL § 67, lovens frist) = 02.04.2026",
      "Fristen falder på skærtorsdag og flyttes til tir 7.4.",
    ]);
  });

  test("[DL13] where the hour counts it is named, and where it is missing that is said", () => {
    const notified = (receivedAt: string | null) =>
      facts({
        provision: "BL-136",
        kind: "notification",
        receivedOn: "2026-03-03",
        notifications: [
          { receivedOn: date("2026-03-03"), receivedAt: receivedAt === null ? null : instant(receivedAt) },
        ],
      });
    expect(danish(notified("2026-03-03T08:05:00+01:00"), "assessment:1")).toEqual([
      "Modtaget 03.03.2026 kl. 8.05 + 24 timer (BL § 136, lovens frist) = 04.03.2026 kl. 8.05",
    ]);
    expect(danish(notified(null), "assessment:1")).toEqual([
      "Modtaget 03.03.2026 + 24 timer (BL § 136, lovens frist) = 04.03.2026 kl. 0.00",
      "Klokkeslæt mangler. Fristen regnes til midnat samme dag",
    ]);
  });

  test("[DL13] the same in English", () => {
    expect(english(facts({ receivedOn: "2026-10-30" }), "decision:1")).toEqual([
      "Received 30.10.2026 + 8 weeks (§ 85, the municipality’s deadline) = 25.12.2026",
      "The deadline falls on Christmas Day. Last working day before: Thu 24 Dec",
    ]);
  });
});
