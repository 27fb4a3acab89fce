import { CheckSquare } from "lucide-react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { PageTools } from "#client/ui/page-tools.tsx";
import { useMedia } from "#client/ui/use-media.ts";
import styles from "./board.module.css";
import { NewCase, type NewCaseProps } from "./new-case.tsx";
import type { Selection } from "./selection.ts";
import { UnitSettings } from "./unit-settings.tsx";

interface BoardToolsProps extends NewCaseProps {
  readonly selection: Selection;
  readonly isLeader: boolean;
}

/** What one does on the board beside moving cards: in the header, on a small screen under the filters. */
export function BoardTools({ selection, isLeader, ...newCase }: BoardToolsProps) {
  const t = useTexts();
  const isNarrow = useMedia("(max-width: 52rem)");
  const tools = (
    <>
      <Button look="quiet" onPress={() => selection.choosing(!selection.read().isChoosing)}>
        <CheckSquare aria-hidden size={15} />
        {t("select.start")}
      </Button>
      {isLeader && newCase.picture.unit && <UnitSettings sync={newCase.sync} unit={newCase.picture.unit} />}
      <NewCase {...newCase} />
    </>
  );
  return isNarrow ? <div className={styles.tools}>{tools}</div> : <PageTools>{tools}</PageTools>;
}
