import { Ellipsis } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useTexts } from "#client/ui/locale.tsx";
import popover from "#client/ui/popover.module.css";
import type { PersonRow } from "#shared/protocol/people.ts";
import styles from "./people.module.css";
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
  const label = t("people.actionsOn", { name: person.name });
  return (
    <MenuTrigger>
      <Button className={styles.more} aria-label={label}>
        <Ellipsis aria-hidden size={16} />
      </Button>
      <Popover className={popover.popover} placement="bottom end">
        <Menu aria-label={label} className={popover.list} onAction={(key) => onAsk({ what: key as What, person })}>
          {whatFor(person).map((what) => (
            <MenuItem key={what} id={what} className={popover.item}>
              {t(TEXTS[what])}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function whatFor({ active, role }: PersonRow): readonly What[] {
  if (role === "display") return active ? ["deactivate"] : ["activate"];
  return active ? ["link", "merge", "deactivate"] : ["activate", "merge"];
}
