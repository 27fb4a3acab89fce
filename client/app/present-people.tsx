import { useSyncExternalStore } from "react";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { Initials } from "#client/ui/initials.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { PersonId } from "#shared/domain/ids.ts";
import styles from "./present-people.module.css";

/** So many are shown; the others are counted, with their names on hovering and for a screen reader. */
const MOST_SHOWN = 3;

/** The colleagues who have the board open beside oneself, each with the case they have open. */
export function PresentPeople({ sync, me }: { readonly sync: BoardSync; readonly me: PersonId }) {
  const t = useTexts();
  const present = useSyncExternalStore(sync.onPresence, sync.presence);
  const known = useSyncExternalStore(sync.subscribe, () => sync.picture().people);
  const { cards } = sync.picture();
  const others = present.flatMap(({ id, caseId }) => {
    const person = id === me ? undefined : known.get(id);
    const number = caseId && cards.get(caseId)?.number;
    return person ? [{ ...person, text: number ? t("presence.at", { name: person.name, number }) : person.name }] : [];
  });
  if (others.length === 0) return null;
  const [shown, rest] = [others.slice(0, MOST_SHOWN), others.slice(MOST_SHOWN)];
  const names = rest.map(({ text }) => text).join(", ");
  return (
    <ul className={styles.people} aria-label={t("presence.label")}>
      {shown.map(({ id, text, initials }) => (
        <li key={id}>
          <Initials name={text} initials={initials} />
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Initials name={names} initials={`+${rest.length}`} />
        </li>
      )}
    </ul>
  );
}
