import type { HoldReason } from "../domain/case.ts";
import type { PlainDate } from "../domain/dates.ts";
import type { ProvisionId } from "../domain/ids.ts";
import { provisionOf } from "../domain/provisions.ts";
import { sectionText } from "../domain/section-text.ts";
import { danishDates } from "./dates-in-words.ts";

/** When the citizen may expect the decision: a date, or a time frame and the day by which we write again (DL9). */
export type Expectation =
  | { readonly on: PlainDate }
  | { readonly period: string; readonly writeAgainOn: PlainDate | null };

export interface DelayLetter {
  readonly number: string;
  readonly provision: ProvisionId;
  readonly receivedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  /** Null: not told yet. */
  readonly waitsFor: HoldReason | "moreTime" | null;
  readonly expected: Expectation | null;
  readonly phone: string | null;
}

/** What stands where something is still to be told. */
const GAP = "…";

/** Why it takes longer, as it stands after "fordi". */
const BECAUSE: Readonly<Record<HoldReason | "moreTime", string>> = {
  citizen: "vi venter på oplysninger fra dig",
  doctor: "vi venter på lægeoplysninger",
  panel: "sagen skal behandles i visitationsudvalget",
  leader: "sagen skal godkendes af en leder",
  provider: "vi venter på oplysninger fra en leverandør",
  otherAuthority: "vi venter på oplysninger fra en anden myndighed",
  moreTime: "vi har brug for mere tid til at behandle sagen",
};

const written = (date: PlainDate | null): string => (date ? danishDates.written(date) : GAP);

/** The letter's heading and its one paragraph. Always Danish: the citizen reads it. No identity is in it (PR1). */
export function delayLetter(letter: DelayLetter): { readonly heading: string; readonly body: string } {
  const { provision, receivedOn, dueOn, waitsFor, phone, number } = letter;

  const sentences = [
    `Vi modtog din ansøgning den ${written(receivedOn)}.`,
    `Vi skulle have truffet afgørelse senest den ${written(dueOn)}.`,
    `Det når vi ikke, fordi ${waitsFor ? `${BECAUSE[waitsFor]}.` : GAP}`,
    ...expectation(letter.expected),
    ...(phone ? [`Du er velkommen til at ringe til os på ${phone}.`] : []),
    `Sagsnr. ${number}.`,
  ];
  const about = `${sectionText(provision)}, ${provisionOf(provision).nameDa}`;
  return { heading: `Vi er forsinkede med din sag om ${about}`, body: sentences.join(" ") };
}

/** The letter as one pastes it into the case system's own. */
export function delayLetterText(letter: DelayLetter): string {
  const { heading, body } = delayLetter(letter);
  return `${heading}\n\n${body}`;
}

function expectation(expected: Expectation | null): readonly string[] {
  if (expected && "period" in expected) {
    const { period, writeAgainOn } = expected;
    return [
      "Vi kan endnu ikke sige præcis hvornår.",
      `Vi regner med ${period.trim() || GAP} og skriver til dig igen senest den ${written(writeAgainOn)}.`,
    ];
  }
  return [
    `Vi forventer at træffe afgørelse senest den ${written(expected?.on ?? null)}${expected ? "." : ""}`,
    "Når vi det heller ikke, skriver vi til dig igen inden da.",
  ];
}
