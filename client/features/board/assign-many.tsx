import { useState } from "react";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { awayNote } from "#client/casework/away-note.ts";
import type { BoardPicture, ShownCard } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import popover from "#client/ui/popover.module.css";
import type { Person } from "#shared/domain/board.ts";
import type { CaseChange } from "#shared/domain/commands.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import { OVER_LIMIT_REASONS, type OverLimitReason } from "#shared/domain/reasons.ts";
import { softLimitOfHands } from "./hands.ts";
import styles from "./selection.module.css";
import type { Many } from "./use-many.ts";

interface AssignManyProps {
  readonly picture: BoardPicture;
  readonly cards: readonly ShownCard[];
  readonly give: Many["give"];
  readonly isLeader: boolean;
}

interface Asked {
  readonly person: Person;
  readonly most: number;
}

/** "Fordel til …" for the chosen cases; where the colleague's hands are full by a soft limit, the reason is asked for once (MV5). */
export function AssignMany({ picture, cards, give, isLeader }: AssignManyProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const colleagues = [...picture.people.values()]
    .filter(({ active }) => active)
    .sort((a, b) => a.name.localeCompare(b.name, "da"));
  const assign = (caseworker: PersonId | null, overLimit?: OverLimitReason) => {
    const changes = cards.map(
      ({ id }): CaseChange => ({
        type: "assignCase",
        payload: { caseId: id, caseworker, ...(overLimit ? { overLimit } : {}) },
      }),
    );
    give(changes);
  };
  const choose = (id: string | number) => {
    const person = colleagues.find((each) => each.id === id);
    const limit = person && !isLeader ? softLimitOfHands(picture, person.id, cards) : null;
    if (person && limit) setAsked({ person, most: limit.most });
    else assign(person?.id ?? null);
  };
  return (
    <>
      <MenuTrigger>
        <Button>{t("select.assign")}</Button>
        <Popover className={popover.popover} placement="top start">
          <Menu className={popover.list} aria-label={t("select.assignMenu")} onAction={choose}>
            {colleagues.map((person) => (
              <MenuItem key={person.id} id={person.id} textValue={person.name} className={popover.item}>
                <span>
                  {person.name}
                  {person.away && <span className={popover.note}>{awayNote(person, t)}</span>}
                </span>
              </MenuItem>
            ))}
            <MenuItem id="nobody" className={popover.item}>
              {t("select.nobody")}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {asked && (
        <OverHands {...asked} onConfirm={(reason) => assign(asked.person.id, reason)} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

interface OverHandsProps extends Asked {
  readonly onConfirm: (reason: OverLimitReason) => void;
  readonly onClose: () => void;
}

function OverHands({ person, most, onConfirm, onClose }: OverHandsProps) {
  const t = useTexts();
  const [reason, setReason] = useState<OverLimitReason | null>(null);
  const options = OVER_LIMIT_REASONS.map((value) => ({ value, text: t(`reason.${value}`) }));
  const confirm = () => {
    if (reason) onConfirm(reason);
    onClose();
  };
  return (
    <Dialog title={t("select.overHandsTitle", { who: person.name })} onClose={onClose}>
      <Choices
        label={t("select.overHands", { who: person.name, most })}
        options={options}
        value={reason}
        onChange={setReason}
      />
      <div className={styles.actions}>
        <Button onPress={onClose}>{t("move.cancel")}</Button>
        <Button look="primary" isDisabled={reason === null} onPress={confirm}>
          {t("select.confirm")}
        </Button>
      </div>
    </Dialog>
  );
}
