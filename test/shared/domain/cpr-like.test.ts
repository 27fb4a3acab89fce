import { describe, expect, it } from "vitest";
import { mentionsCpr } from "#shared/domain/cpr-like.ts";

describe("a text", () => {
  it.each([
    "610185-1234",
    "6101851234",
    "Ring til 610185 1234 i morgen",
    "nr.610185–1234.",
    "61 01 85 1234",
    "610185 - 1234",
    "610185\u22121234",
    "610185/1234",
    "６１０１８５-１２３４",
    "610185\n1234",
    "610185\u00a01234",
  ])("[PR1] %j seems to hold a CPR number", (text) => {
    expect(mentionsCpr(text)).toBe(true);
  });

  it.each([
    "",
    "Afventer svar fra lægen",
    "Sag 26-001151",
    "Møde 12.10.2026 kl. 14.30",
    "2026-11-20",
    "Tlf. 12 34 56 78",
    "Tlf. 12345678",
    "Tlf. +4512345678 eller +45 1234 5678",
    "Faktura 123456789012",
    "§ 85 i 8 uger",
  ])("[PR1] %j holds none", (text) => {
    expect(mentionsCpr(text)).toBe(false);
  });
});
