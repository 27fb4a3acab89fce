import { useState } from "react";
import { ActionForm } from "#client/casework/actions/action-form.tsx";
import { useSending } from "#client/casework/actions/use-sending.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { SelectField } from "#client/ui/select-field.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { DisplayNameField } from "./display-name-field.tsx";
import { confirmPairing, problemText } from "./display-orders.ts";
import { KindField } from "./kind-field.tsx";
import { wallAddress } from "./wall-address.ts";

/** Letters and figures of a code, without the space that it is shown with. */
const CODE_LENGTH = 6;

export interface DisplayUnit {
  readonly id: UnitId;
  readonly name: string;
}

export interface ConnectDialogProps {
  /** At least one. */
  readonly units: readonly DisplayUnit[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The code that a screen shows, and what the screen is to be. */
export function ConnectDialog({ units, onDone, onClose }: ConnectDialogProps) {
  const t = useTexts();
  const { tell } = useNotices();
  const sending = useSending((problem) => (problem.code === "not-found" ? null : problemText(problem, t)));
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [unit, setUnit] = useState(units[0]?.id);
  const [kind, setKind] = useState<WallKind | null>(null);
  const [tried, setTried] = useState(false);
  const [wrongCode, setWrongCode] = useState<string | null>(null);
  const isShort = code.replace(/[^a-z0-9]/gi, "").length !== CODE_LENGTH;
  const hasName = name.trim() !== "";

  const submit = async () => {
    setTried(true);
    if (isShort || !hasName || !unit || !kind) return;
    const connect = async () => {
      const refused = await confirmPairing({ code, unit, name: name.trim(), kind });
      if (refused?.code === "not-found") setWrongCode(code);
      return refused;
    };
    if (!(await sending.carriedOut(connect))) return;
    tell(t("display.connected", { name: name.trim() }));
    onDone();
  };
  const codeError = wrongCode === code && !isShort ? t("display.codeWrong") : null;
  return (
    <ActionForm
      title={t("displays.connect")}
      orders={sending}
      confirm={t("display.confirm")}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={t("display.code")}
        value={code}
        onChange={setCode}
        autoComplete="off"
        maxLength={20}
        help={t("display.codeHelp", { address: wallAddress() })}
        error={codeError ?? (tried && isShort ? t("display.codeMissing") : null)}
      />
      <DisplayNameField value={name} onChange={setName} isMissing={tried && !hasName} />
      {units.length > 1 && (
        <SelectField
          label={t("displays.unit")}
          options={units.map(({ id, name: text }) => ({ id, text }))}
          value={unit ?? ""}
          onChange={(id) => setUnit(units.find((each) => each.id === id)?.id)}
        />
      )}
      <KindField value={kind} onChange={setKind} error={tried && !kind ? t("display.kindMissing") : null} />
    </ActionForm>
  );
}
