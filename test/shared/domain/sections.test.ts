import { describe, expect, test } from "vitest";
import type { ProvisionId, SectionCode } from "#shared/domain/ids.ts";
import { matchesSections } from "#shared/domain/section-filter.ts";
import { lawSectionText, sectionText, writtenText } from "#shared/domain/section-text.ts";
import { resolveSection } from "#shared/domain/sections.ts";
import { date } from "./case-facts.ts";

const resolved = (text: string, receivedOn: string) => {
  const found = resolveSection(text, date(receivedOn));
  return found.ok ? found.value : null;
};

describe("a section as people write it", () => {
  test.each([
    ["SEL § 85", "SEL-85"],
    ["SEL §85", "SEL-85"],
    ["sel § 85", "SEL-85"],
    ["SEL § 85", "SEL-85"],
    ["Serviceloven § 85", "SEL-85"],
    ["§ 85 i serviceloven", "SEL-85"],
    ["Lov om social service § 85, stk. 1", "SEL-85"],
    ["SEL-85", "SEL-85"],
    ["§85", "SEL-85"],
    ["SEL85", "SEL-85"],
    ["85", "SEL-85"],
    ["§ 85 (SEL)", "SEL-85"],
    ["Servicelovens § 85, stk. 1", "SEL-85"],
    ["Servicel. § 85", "SEL-85"],
    ["Lov om social service (serviceloven) § 85", "SEL-85"],
    ["SEL § 85 - Socialpædagogisk støtte", "SEL-85"],
    ["SEL § 85 a", "SEL-85a"],
    ["SEL §85a", "SEL-85a"],
    ["SEL § 82 a", "SEL-82a"],
    ["SEL § 83, stk. 1, nr. 1", "SEL-83-1-1"],
    ["SEL § 83 stk.1 nr.2", "SEL-83-1-2"],
    ["SEL-83-1-1", "SEL-83-1-1"],
    ["SEL § 112, hjælpemidler", "SEL-112"],
    ["Barnets lov § 86", "BL-86"],
    ["barnets lovs § 86", "BL-86"],
    ["Lov om Barnets Lov § 86", "BL-86"],
    ["BL86", "BL-86"],
    ["§ 41", "BL-86"],
    ["BL § 90", "BL-90"],
    ["BL § 90, nr. 1-3", "BL-90"],
    ["BL §§ 30-31", "BL-30-31"],
    ["BL § 31", "BL-30-31"],
    ["BL § 46", "BL-46"],
    ["BL §§ 46–47", "BL-46"],
    ["BL § 115", "BL-114"],
  ])("[DL8] %s is %s", (text, provision) => {
    expect(resolved(text, "2026-06-01")?.provision).toBe(provision);
  });

  test.each([
    "SEL § 999",
    "SEL § 3 a",
    "BL § 91",
    "SEL § 140",
    "RSL § 66",
    "ABL § 105",
    "§ 10 i ældreloven",
    "SEL § 85 og § 107",
    "SEL og BL § 85",
    "SEL § 119",
    "bostøtte",
    "",
    "§",
  ])("[DL8] %s is no provision that a case can be about in 2026", (text) => {
    expect(resolved(text, "2026-06-01")).toBeNull();
  });

  test.each([
    ["SEL § 41", "2023-12-31", "SEL-41", null],
    ["SEL § 41", "2024-01-01", "BL-86-merudgift", "SEL-41"],
    ["SEL § 41", "2025-08-31", "BL-86-merudgift", "SEL-41"],
    ["SEL § 41", "2025-09-01", "BL-86", "SEL-41"],
    ["SEL § 41", "2026-06-01", "BL-86", "SEL-41"],
    ["SEL § 42", "2026-06-01", "BL-87", "SEL-42"],
    ["SEL § 44", "2026-06-01", "BL-90", "SEL-44"],
    ["SEL § 50", "2026-06-01", "BL-20", "SEL-50"],
    ["SEL § 52, stk. 3", "2026-06-01", "BL-32", "SEL-52"],
    ["SEL § 52, stk. 3, nr. 7", "2026-06-01", "BL-46", "SEL-52-3-7"],
    ["SEL § 58", "2026-06-01", "BL-46", "SEL-58"],
    ["SEL § 76", "2026-06-01", "BL-114", "SEL-76"],
    ["SEL § 155", "2026-06-01", "BL-136", "SEL-155"],
    ["SEL § 32", "2026-06-01", "BL-82", "SEL-32"],
    ["SEL § 83, stk. 1, nr. 3", "2025-07-01", "SEL-83b", "SEL-83-1-3"],
  ])("[DL8] forward: %s received %s is %s, and is kept as %s", (text, receivedOn, provision, written) => {
    expect(resolved(text, receivedOn)).toEqual({ provision, written, lawAssumed: false });
  });

  test.each([
    ["SEL § 100", "2025-08-31", "SEL-100-merudgift", null],
    ["SEL § 100", "2025-09-01", "SEL-100", null],
    ["BL § 86", "2025-03-01", "BL-86-merudgift", null],
    ["BL § 86", "2023-06-01", "SEL-41", "BL-86"],
    ["BL § 87", "2023-06-01", "SEL-42", "BL-87"],
    ["SEL § 83 b", "2025-06-30", "SEL-83-1-3", "SEL-83b"],
  ])("[DL8] backward: %s received %s is %s, and is kept as %s", (text, receivedOn, provision, written) => {
    expect(resolved(text, receivedOn)).toEqual({ provision, written, lawAssumed: false });
  });

  test.each([
    ["§ 85", "SEL-85", "85"],
    ["85", "SEL-85", "85"],
    ["§ 86", "SEL-86", "86"],
    ["82a", "SEL-82a", "82a"],
    ["§ 46", "BL-46", "46"],
    ["§ 87", "BL-87", "87"],
    ["§ 42", "BL-42", "42"],
    ["§ 41", "BL-86", "41"],
    ["§ 83, stk. 1, nr. 3", "SEL-83b", "83-1-3"],
  ])("[DL8] %s without a law is %s in 2026: SEL if SEL has it that day, else BL; and it says so", (text, provision, written) => {
    expect(resolved(text, "2026-06-01")).toEqual({ provision, written, lawAssumed: true });
  });

  test("[DL8] § 83 without a number stays ambiguous: it is asked for", () => {
    expect(resolved("SEL § 83", "2026-06-01")).toEqual({ provision: "SEL-83", written: null, lawAssumed: false });
  });
});

describe("filtering by paragraph", () => {
  const matches = (provision: string, codes: readonly string[], written: string | null = null) =>
    matchesSections(provision as ProvisionId, written as SectionCode | null, codes);

  test.each([
    ["SEL-85", ["85"], true],
    ["BL-85", ["85"], true],
    ["SEL-85a", ["85"], false],
    ["SEL-85a", ["85a"], true],
    ["SEL-85", ["85 a"], false],
    ["SEL-85", ["SEL-85"], true],
    ["BL-85", ["SEL-85"], false],
    ["SEL-108", ["85", "108"], true],
    ["SEL-107", ["85", "108"], false],
    ["BL-86", ["41"], true],
    ["BL-86-merudgift", ["41"], true],
    ["SEL-41", ["41"], true],
    ["BL-86", ["SEL-41"], true],
    ["BL-87", ["42"], true],
    ["BL-42", ["42"], true],
    ["SEL-86", ["86"], true],
    ["BL-86", ["86"], true],
    ["SEL-83-1-1", ["83"], true],
    ["SEL-83-1-1", ["SEL-83-1-2"], false],
    ["SEL-83b", ["83"], false],
    ["SEL-83b", ["83b"], true],
    ["SEL-83b", ["SEL-83-1-3"], true],
    ["BL-46", ["47"], true],
    ["BL-32", ["52"], true],
    ["SEL-85", ["xyz"], false],
    ["SEL-85", [], true],
  ])("[DL8] %s with par=%s is shown: %s", (provision, codes, shown) => {
    expect(matches(provision, codes)).toBe(shown);
  });

  test("[DL8] what was written § 41 is found by 41, whatever it means today", () => {
    expect(matches("BL-86", ["41"], "SEL-41")).toBe(true);
    expect(matches("BL-90", ["41"], "SEL-41")).toBe(true);
    expect(matches("BL-90", ["BL-41"], "SEL-41")).toBe(false);
  });
});

describe("a section in words", () => {
  test("[DL8] the sign and the number stay together", () => {
    expect(sectionText("SEL-85" as ProvisionId)).toBe("§\u00a085");
    expect(sectionText("SEL-85a" as ProvisionId)).toBe("§\u00a085\u00a0a");
    expect(lawSectionText("BL-86" as ProvisionId)).toBe("BL §\u00a086");
  });

  test("[DL8] a section is shown as it was written", () => {
    expect(writtenText("SEL-41" as SectionCode)).toBe("SEL §\u00a041");
    expect(writtenText("85" as SectionCode)).toBe("§\u00a085");
    expect(writtenText("SEL-83-1-3" as SectionCode)).toBe("SEL §\u00a083, stk.\u00a01, nr.\u00a03");
  });
});
