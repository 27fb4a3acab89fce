import { useTexts } from "#client/ui/locale.tsx";
import { RowMenu } from "#client/ui/row-menu.tsx";
import type { PersonRow } from "#shared/protocol/people.ts";
import type { AskedPerson } from "./person-dialogs.tsx";

export interface PersonMenuProps {
  readonly person: PersonRow;
  readonly onAsk: (asked: AskedPerson) => void;
}

const TEXTS = {
  link: "person.newLink",
  merge: "person.merge",
  deactivate: "person.deactivate",
  activate: "person.activate",
} as const;
type What = keyof typeof TEXTS;

/** What an administrator may do about somebody; nothing about a name that was another's. */
export function PersonMenu({ person, onAsk }: PersonMenuProps) {
  const t = useTexts();
  if (person.mergedInto) return null;
  return (
    <RowMenu
      label={t("people.actionsOn", { name: person.name })}
      options={whatFor(person).map((id) => ({ id, text: t(TEXTS[id]) }))}
      onChoose={(what) => onAsk({ what, person })}
    />
  );
}

function whatFor({ active, role }: PersonRow): readonly What[] {
  if (role === "display") return active ? ["deactivate"] : ["activate"];
  return active ? ["link", "merge", "deactivate"] : ["activate", "merge"];
}
