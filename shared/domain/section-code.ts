import type { SectionCode } from "./ids.ts";
import type { Law } from "./provisions.ts";

/** From the first to the last; a single number is both. */
type Reach = readonly [number, number];

/** A section as somebody wrote it, read but not yet found in the law. */
export interface WrittenSection {
  readonly law: Law | null;
  /** `§§ 114-116` reaches from the first to the last. */
  readonly number: Reach;
  /** `a` in § 85 a; empty without. */
  readonly letter: string;
  readonly stk: Reach | null;
  readonly nr: Reach | null;
}

const LAW_WORDS: readonly (readonly [Law, RegExp])[] = [
  [
    "SEL",
    /(?<![a-zæøå])(?:(?:i|efter|jf\.?) )?(?:sel|lov om social service|service ?lov(?:ens?)?|servicel\.?)(?![a-zæøå])/g,
  ],
  ["BL", /(?<![a-zæøå])(?:(?:i|efter|jf\.?) )?(?:bl|(?:lov om )?barnets ?lov(?:ens?|s)?)(?![a-zæøå])/g],
];
const CODE = /^(\d{1,3})([a-z])?-(\d{1,2})-(\d{1,2})$/;
const NUMBER =
  /^(?:§{1,2}|paragraf(?:fer|ferne)?|par\.?|pgf\.?)? ?(\d{1,3})(?: ?([a-z])(?![a-zæøå]))?(?: ?(?:-|og|til) ?(?:§ ?)?(\d{1,3})(?! ?[a-z](?![a-zæøå])))?/;
const STK = /^[ ,]*(?:stk\.?|stykke) ?(\d{1,2})(?: ?- ?(\d{1,2}))?/;
const NR = /^[ ,]*(?:nr\.?|nummer) ?(\d{1,2})(?: ?(?:-|og) ?(\d{1,2}))?/;
const SENTENCE = /^[ ,]*\d\. ?pkt\.?/;
/** A name may follow ("§ 112, hjælpemidler"), but no second section and no other law. */
const NAME = /^[ .,:;()/a-zæøåéü-]*$/;

/** Reads a section in any of the spellings that lists have; null where it is none, or one of another law. */
export function readSection(text: string): WrittenSection | null {
  const plain = text.normalize("NFKC").toLowerCase().replace(/[–—−]/g, "-").replace(/\s+/g, " ");
  const { law, rest } = takeLaw(plain);
  if (rest === null) return null;
  const code = CODE.exec(rest);
  if (code) {
    const [number, stk, nr] = [Number(code[1]), Number(code[3]), Number(code[4])];
    return { law, number: [number, number], letter: code[2] ?? "", stk: [stk, stk], nr: [nr, nr] };
  }
  return readParts(law, rest);
}

function takeLaw(plain: string): { readonly law: Law | null; readonly rest: string | null } {
  const found = LAW_WORDS.filter(([, word]) => plain.search(word) >= 0);
  if (found.length > 1) return { law: null, rest: null };
  const bare = found.reduce((left, [, word]) => left.replace(word, " "), plain);
  const rest = bare
    .replace(/ +/g, " ")
    .replace(/^[ .,:;()-]+/, "")
    .trim();
  return { law: found[0]?.[0] ?? null, rest };
}

function readParts(law: Law | null, text: string): WrittenSection | null {
  const number = NUMBER.exec(text);
  if (!number) return null;
  const after = text.slice(number[0].length);
  const stk = STK.exec(after);
  const afterStk = after.slice(stk?.[0].length ?? 0);
  const nr = NR.exec(afterStk);
  const name = afterStk.slice(nr?.[0].length ?? 0).replace(SENTENCE, "");
  if (!NAME.test(name) || /lov|(?<![a-zæøå])(?:abl|rsl|fvl|æl)(?![a-zæøå])/.test(name)) return null;
  const letter = number[2] ?? "";
  const reach = reachOf(number[1], number[3]);
  if (!reach || (letter && number[3])) return null;
  return { law, number: reach, letter, stk: reachOf(stk?.[1], stk?.[2]), nr: reachOf(nr?.[1], nr?.[2]) };
}

function reachOf(first: string | undefined, last: string | undefined): Reach | null {
  if (first === undefined) return null;
  const reach: Reach = [Number(first), Number(last ?? first)];
  return reach[0] <= reach[1] ? reach : null;
}

/** `SEL-41`, `85` (no law named), `SEL-83-1-1`, `BL-30-31`: how a written section is kept and filtered by. */
export function codeOf({ law, number: [first, last], letter, stk, nr }: WrittenSection): SectionCode {
  const whole = `${law ? `${law}-` : ""}${first}${letter}${last === first ? "" : `-${last}`}`;
  const isOneNumber = nr !== null && nr[0] === nr[1];
  return (isOneNumber ? `${whole}-${stk?.[0] ?? 1}-${nr[0]}` : whole) as SectionCode;
}

export const within = (inner: Reach, outer: Reach): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];
export const overlap = (a: Reach, b: Reach): boolean => a[0] <= b[1] && b[0] <= a[1];
