import { type FormEvent, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { problemText } from "./problem-text.ts";
import styles from "./source-part.module.css";
import type { Sources } from "./use-sources.ts";

interface SaveSourceDialogProps {
  readonly sources: Sources;
  readonly onSave: (name: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A name for how this list is read; one that there is already is written over, and that is said first. */
export function SaveSourceDialog({ sources, onSave, onClose }: SaveSourceDialogProps) {
  const t = useTexts();
  const [name, setName] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const wanted = name.trim();
  const taken = sources.all.find((source) => source.name === wanted);
  const isOthers = taken?.mayChange === false;
  const problem = isOthers ? "import.sourceOthers" : isEmpty && wanted === "" ? "import.sourceNameMissing" : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setEmpty(wanted === "");
    if (wanted !== "" && !isOthers && (await onSave(wanted))) onClose();
  };
  return (
    <Dialog title={t("import.saveSourceTitle")} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{t("import.saveSourceLead")}</p>
        <TextField
          label={t("import.sourceName")}
          value={name}
          onChange={setName}
          maxLength={60}
          autoFocus
          autoComplete="off"
          help={t(taken ? "import.sourceTaken" : "import.sourceNameHelp")}
          error={problem && t(problem)}
        />
        {sources.problem && <ErrorMessage text={problemText(sources.problem, t)} />}
        <div className={styles.ending}>
          <Button onPress={onClose}>{t("move.cancel")}</Button>
          <Button type="submit" look="primary">
            {t(taken && !isOthers ? "import.overwrite" : "import.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface DropSourceDialogProps {
  readonly name: string;
  readonly sources: Sources;
  readonly onDropped: () => void;
  readonly onClose: () => void;
}

export function DropSourceDialog({ name, sources, onDropped, onClose }: DropSourceDialogProps) {
  const t = useTexts();
  const drop = async () => {
    if (await sources.drop(name)) onDropped();
  };
  return (
    <Dialog title={t("import.dropSourceTitle", { source: name })} onClose={onClose}>
      <p>{t("import.dropSourceLead")}</p>
      {sources.problem && <ErrorMessage text={problemText(sources.problem, t)} />}
      <div className={styles.ending}>
        <Button onPress={onClose}>{t("move.cancel")}</Button>
        <Button look="primary" onPress={() => void drop()}>
          {t("import.dropSourceConfirm")}
        </Button>
      </div>
    </Dialog>
  );
}
