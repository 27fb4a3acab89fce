import { awayNote } from "#client/casework/away-note.ts";
import { FilterSelect } from "#client/ui/filter-select.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import { choosable, colleagues, count, tally } from "./facets.ts";
import { isMine, isWaiting, ME, ME_WAITING, NOBODY, peopleMeant } from "./filter.ts";
import type { OneFilterProps } from "./filter-chips.tsx";

/** One's own cases, those of nobody, or a colleague's. */
export function CaseworkerFilter({ counting, onChange }: OneFilterProps) {
  const t = useTexts();
  const { me, picture, filter } = counting;
  const wanted = filter.caseworker;
  const options = () => {
    const cases = choosable("caseworker", counting);
    const counts = tally(cases, ({ card }) => card.caseworker);
    const mine = count(cases, (judged) => isMine(judged, me));
    const waiting = count(cases, (judged) => isWaiting(judged, me));
    const others = colleagues(picture.people, counts).filter(({ id }) => id !== me);
    return [
      ...(picture.people.has(me)
        ? [
            { id: ME, text: t("filter.caseworkerMe"), count: mine },
            { id: ME_WAITING, text: t("filter.caseworkerWaiting"), count: waiting },
          ]
        : []),
      { id: NOBODY, text: t("filter.caseworkerNobody"), count: counts.get(null) ?? 0 },
      ...others.map((person) => ({
        id: wordFor(person, [...picture.people.values()]),
        text: person.name,
        note: awayNote(person, t) ?? null,
        search: person.initials,
        count: counts.get(person.id) ?? 0,
      })),
    ];
  };
  const names =
    wanted === null
      ? []
      : [...peopleMeant(wanted, me, picture.people)].map((id) => picture.people.get(id)?.name ?? wanted);
  const named = new Map<string | null, string>([
    [ME, t("filter.caseworkerMe")],
    [ME_WAITING, t("filter.caseworkerWaiting")],
    [NOBODY, t("filter.caseworkerNobody")],
  ]);
  const chosen = named.get(wanted) ?? (names.join(", ") || wanted);
  return (
    <FilterSelect
      label={t("filter.caseworker")}
      chosen={chosen}
      clearLabel={t("filter.remove", { what: chosen ?? "" })}
      options={options}
      selected={wanted === null ? [] : [wanted]}
      onSelect={([id]) => onChange({ caseworker: id ?? null })}
      search={{ label: t("filter.caseworkerSearch"), empty: t("filter.caseworkerNone") }}
    />
  );
}

/** Initials where only one has them: an address that a colleague can read. */
function wordFor(person: Person, all: readonly Person[]): string {
  const alike = all.filter(({ initials }) => initials.toLowerCase() === person.initials.toLowerCase());
  return alike.length === 1 && ![ME, NOBODY].includes(person.initials.toLowerCase()) ? person.initials : person.id;
}
