import type { Person } from "#shared/domain/board.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { type BoardFilter, ME, NOBODY, peopleMeant } from "./filter.ts";
import { shortSection } from "./section-options.ts";

/** As long as a view's name may be. */
export const NAME_LENGTH = 40;

interface Reader {
  readonly t: Translate;
  readonly me: PersonId;
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** A short name for a filter: "§ 85, over fristen"; what there is no room for is left out, and an ellipsis says so. */
export function filterInWords(filter: BoardFilter, reader: Reader): string {
  const words = [
    ...filter.sections.map(shortSection),
    ...[...caseworkerWords(filter, reader), ...otherWords(filter, reader.t)].map(small),
  ];
  for (let kept = words.length; kept > 0; kept -= 1) {
    const name = capital(words.slice(0, kept).join(", ")) + (kept < words.length ? " …" : "");
    if (name.length <= NAME_LENGTH) return name;
  }
  return (words[0] ?? "").slice(0, NAME_LENGTH);
}

function caseworkerWords({ caseworker }: BoardFilter, { t, me, people }: Reader): readonly string[] {
  if (caseworker === null) return [];
  if (caseworker === ME) return [t("filter.caseworkerMe")];
  if (caseworker === NOBODY) return [t("filter.caseworkerNobody")];
  const [only, ...others] = [...peopleMeant(caseworker, me, people)];
  // An id says nothing to anybody.
  return [(others.length === 0 && only && people.get(only)?.initials) || caseworker.slice(0, 12)];
}

function otherWords({ deadline, holds, chase, step, kinds, subTypes }: BoardFilter, t: Translate): readonly string[] {
  const holdWord = (hold: BoardFilter["holds"][number]) =>
    hold === "any" ? t("filter.holdAny") : hold === "none" ? t("filter.holdNone") : small(t(`waitsFor.${hold}`));
  return [
    ...(deadline ? [t(`filter.${deadline}`)] : []),
    ...holds.map((hold) => `${t("filter.hold")} ${holdWord(hold)}`),
    ...(chase ? [t("filter.holdChase")] : []),
    ...(step ? [step === "none" ? t("view.noStep") : `${t("filter.step")} ${small(t(`filter.step.${step}`))}`] : []),
    ...kinds.map((kind) => t(`kind.${kind}`)),
    ...subTypes.map((subType) => t(`subType.${subType}`)),
  ];
}

/** Initials stay as they are. */
const small = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase("da") + text.slice(1);
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("da") + text.slice(1);
