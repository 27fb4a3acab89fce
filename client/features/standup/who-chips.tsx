import { UserX } from "lucide-react";
import { useState } from "react";
import { awayNote } from "#client/casework/away-note.ts";
import type { ShownCard } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Person } from "#shared/domain/board.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import styles from "./acts.module.css";
import { Chips } from "./chips.tsx";
import { FEW_PEOPLE, peopleFor } from "./person-chips.ts";

interface WhoChipsProps {
  readonly label: string;
  readonly card: ShownCard;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly value?: PersonId | null;
  readonly onChoose: (person: PersonId) => void;
  readonly error?: string | null;
  readonly isDisabled?: boolean;
  readonly hasFocus?: boolean;
  readonly isLine?: boolean;
  /** Whoever it would change nothing for. */
  readonly without?: PersonId | null;
  /** How many open cases somebody has. */
  readonly countOf?: (person: PersonId) => number;
}

/** The people of the unit as faces: whoever has the case first, those who are away marked. */
export function WhoChips({ card, people, without, countOf, onChoose, ...chips }: WhoChipsProps) {
  const t = useTexts();
  const [hasAll, setHasAll] = useState(false);
  const all = peopleFor(people, card).filter(({ id }) => id !== without);
  const shown = hasAll || all.length <= FEW_PEOPLE ? all : all.slice(0, FEW_PEOPLE);
  const nameOf = ({ id, name }: Person): string => (countOf ? t("standup.person", { name, count: countOf(id) }) : name);
  return (
    <Chips
      {...chips}
      onChoose={onChoose}
      chips={shown.map((person) => ({
        value: person.id,
        text: nameOf(person),
        note: awayNote(person, t),
        mark: (
          <i className={styles.face} aria-hidden="true">
            {person.away ? <UserX size="1em" /> : person.initials}
          </i>
        ),
      }))}
    >
      {shown.length < all.length && (
        <button type="button" className={styles.more} onClick={() => setHasAll(true)}>
          {t("standup.morePeople")}
        </button>
      )}
    </Chips>
  );
}
