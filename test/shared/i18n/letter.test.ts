import { describe, expect, it } from "vitest";
import type { ProvisionId } from "#shared/domain/ids.ts";
import { type DelayLetter, delayLetter, delayLetterText } from "#shared/i18n/letter.ts";
import { date } from "#test/support/builders.ts";

const letter = (change: Partial<DelayLetter> = {}): DelayLetter => ({
  number: "26-001226",
  provision: "SEL-85" as ProvisionId,
  receivedOn: date("2026-09-16"),
  dueOn: date("2026-11-11"),
  waitsFor: "doctor",
  expected: { on: date("2026-12-18") },
  phone: "12 34 56 78",
  ...change,
});

describe("the letter of delay", () => {
  it("[DL9] says what was asked, when it was due, why it is late, and when to expect it", () => {
    expect(delayLetterText(letter())).toBe(
      "Vi er forsinkede med din sag om §\u00a085, Socialpædagogisk støtte (bostøtte)\n\n" +
        "Vi modtog din ansøgning den 16. september 2026. " +
        "Vi skulle have truffet afgørelse senest den 11. november 2026. " +
        "Det når vi ikke, fordi vi venter på lægeoplysninger. " +
        "Vi forventer at træffe afgørelse senest den 18. december 2026. " +
        "Når vi det heller ikke, skriver vi til dig igen inden da. " +
        "Du er velkommen til at ringe til os på 12 34 56 78. " +
        "Sagsnr. 26-001226.",
    );
  });

  it("[DL9] without a date it says what we expect and when we write again", () => {
    const { body } = delayLetter(letter({ expected: { period: "3-4 uger", writeAgainOn: date("2026-12-21") } }));
    expect(body).toContain(
      "Vi kan endnu ikke sige præcis hvornår. Vi regner med 3-4 uger og skriver til dig igen senest den 21. december 2026. Du er",
    );
    expect(body).not.toContain("Vi forventer");
  });

  it("leaves the telephone's sentence out where the unit has none", () => {
    const { body } = delayLetter(letter({ phone: null }));
    expect(body).not.toContain("ringe");
    expect(body).toMatch(/inden da\. Sagsnr\. 26-001226\.$/);
  });

  it("shows what is still to be told as a gap", () => {
    const { body } = delayLetter(letter({ expected: null, waitsFor: null }));
    expect(body).toContain("fordi … Vi forventer at træffe afgørelse senest den … Når vi");
  });

  it("[DL9] gives a reason also where the case waits for nobody", () => {
    expect(delayLetter(letter({ waitsFor: "moreTime" })).body).toContain(
      "fordi vi har brug for mere tid til at behandle sagen.",
    );
  });
});
