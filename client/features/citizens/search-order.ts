import { mentionsCpr } from "#shared/domain/cpr-like.ts";
import type { Purpose } from "#shared/domain/purposes.ts";
import type { CitizenSearch } from "#shared/protocol/http.ts";

/** Why nothing is looked up yet; there is a text for each. */
export type SearchTrouble = "missing" | "numberAlone" | "tooShort";

const NUMBER = /^\d{10}$/;
const APART = /[-\s\u2010-\u2015\u2212./]/g;

/** What was typed as a look-up: a CPR number, written in whatever way, or a whole name; or what is wrong with it. */
export function searchOrder(typed: string, purpose: Purpose): CitizenSearch | SearchTrouble {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return "missing";
  const digits = text.replace(APART, "");
  if (NUMBER.test(digits)) return { cpr: digits, purpose };
  // A number among other words is no name, and is not sent as one.
  if (mentionsCpr(text)) return "numberAlone";
  return /\p{L}.*\p{L}/u.test(text) ? { name: text, purpose } : "tooShort";
}
