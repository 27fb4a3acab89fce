import { Settings } from "lucide-react";
import { useState } from "react";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { LABELS, type Unit } from "#shared/domain/board.ts";
import { SettingsForm } from "./column-dialogs.tsx";
import { LimitFields, limitDraft, readLimit } from "./limit-fields.tsx";
import styles from "./new-case.module.css";
import { useGiving } from "./use-giving.ts";

interface UnitSettingsProps {
  readonly sync: BoardSync;
  readonly unit: NonNullable<BoardPicture["unit"]>;
}

/** What a leader decides for the unit, each with who else sees it. */
export function UnitSettings({ sync, unit }: UnitSettingsProps) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)} aria-haspopup="dialog" aria-label={t("settings.unitShort")}>
        <Settings aria-hidden size={15} />
      </Button>
      {isOpen && <UnitDialog sync={sync} unit={unit} onClose={() => setOpen(false)} />}
    </>
  );
}

/** As the server reads it: an address in which the case number has its place, never one that a browser would run. */
const isAddress = (text: string): boolean =>
  /^[a-z][a-z0-9+.-]{1,20}:/i.test(text) &&
  !/^(javascript|data|vbscript|file|blob):/i.test(text) &&
  text.includes("{nr}");
const isPhone = (text: string): boolean => /^[+\d][\d ]{5,20}$/.test(text);
const EXAMPLE = "26-001151";

function UnitDialog({ sync, unit, onClose }: UnitSettingsProps & { readonly onClose: () => void }) {
  const t = useTexts();
  const { settings } = unit;
  const [caseSystem, setCaseSystem] = useState(settings.caseSystem ?? "");
  const [phone, setPhone] = useState(settings.phone ?? "");
  const [hands, setHands] = useState(() => limitDraft(settings.caseworkerWip));
  const [labels, setLabels] = useState(unit.labels);
  const [isTold, setTold] = useState(false);
  const { problem, give } = useGiving(sync, onClose);
  const [address, number] = [caseSystem.trim(), phone.trim()];
  const isAddressWrong = address !== "" && !isAddress(address);
  const isPhoneWrong = number !== "" && !isPhone(number);
  const save = () => {
    setTold(true);
    const caseworkerWip = readLimit(hands);
    if (isAddressWrong || isPhoneWrong || caseworkerWip === undefined) return;
    give([
      ["setUnitSettings", { unitId: unit.id, caseSystem: address || null, phone: number || null, caseworkerWip }],
      ...(labels === unit.labels ? [] : [["setUnitLabels", { unitId: unit.id, labels }] as const]),
    ]);
  };
  return (
    <SettingsForm
      title={t("settings.unit", { unit: unit.name })}
      submit={t("settings.save")}
      {...{ problem, onClose, onSubmit: save }}
    >
      <TextField
        label={t("settings.caseSystem")}
        value={caseSystem}
        onChange={setCaseSystem}
        help={t("settings.caseSystemHelp")}
        error={isTold && isAddressWrong ? t("settings.caseSystemWrong") : null}
        autoFocus
      />
      {isAddress(address) && (
        <p className={styles.reading}>
          {t("settings.caseSystemExample", { address: address.replaceAll("{nr}", encodeURIComponent(EXAMPLE)) })}
        </p>
      )}
      <TextField
        label={t("settings.phone")}
        value={phone}
        onChange={setPhone}
        help={t("settings.phoneHelp")}
        error={isTold && isPhoneWrong ? t("settings.phoneWrong") : null}
      />
      <LimitFields label={t("settings.hands")} draft={hands} change={setHands} isTold={isTold} />
      <p className={styles.reading}>{t("settings.handsHelp")}</p>
      <LabelChoice was={unit.labels} labels={labels} choose={setLabels} />
    </SettingsForm>
  );
}

interface LabelChoiceProps {
  readonly was: Unit["labels"];
  readonly labels: Unit["labels"];
  readonly choose: (labels: Unit["labels"]) => void;
}

/** What stands on the cards beside the number (PR2). */
function LabelChoice({ was, labels, choose }: LabelChoiceProps) {
  const t = useTexts();
  const options = LABELS.map((value) => ({ value, text: t(`labels.${value}`) }));
  return (
    <>
      <Choices label={t("labels.title")} options={options} value={labels} onChange={choose} />
      <p className={styles.reading}>{t("labels.help")}</p>
      {was === "own" && labels !== "own" && (
        <p role="status" className={styles.reading}>
          {t("labels.ownLost")}
        </p>
      )}
    </>
  );
}
