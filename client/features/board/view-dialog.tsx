import { type FormEvent, useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { ME, parseFilter } from "./filter.ts";
import { NAME_LENGTH } from "./filter-in-words.ts";
import { holdsCpr } from "./find-cards.ts";
import type { KeptView } from "./view-list.ts";
import styles from "./views.module.css";

export interface ViewDialogProps {
  readonly title: string;
  readonly unit: string;
  readonly view: Omit<KeptView, "id">;
  /** Resolves with why it was not kept; null: it was. */
  readonly onSave: (change: Pick<KeptView, "name" | "shared">) => Promise<string | null>;
  readonly onClose: () => void;
}

/** A view's name, and who sees it. */
export function ViewDialog({ title, unit, view, onSave, onClose }: ViewDialogProps) {
  const t = useTexts();
  const [name, setName] = useState(view.name);
  const [shared, setShared] = useState(view.shared);
  const [nameProblem, setNameProblem] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const type = (text: string) => {
    setName(text);
    setNameProblem(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const written = name.trim();
    if (written === "") return setNameProblem(t("view.nameMissing"));
    if (holdsCpr(written)) return setNameProblem(t("view.nameCpr"));
    setSaving(true);
    setProblem(await onSave({ name: written, shared }));
    setSaving(false);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t("view.name")}
          value={name}
          onChange={type}
          maxLength={NAME_LENGTH}
          help={t("view.nameHelp")}
          error={nameProblem}
          autoFocus
        />
        <div className={styles.audience}>
          <Choices
            label={t("view.audience")}
            options={[
              { value: "me", text: view.own ? t("view.me") : t("view.owner") },
              { value: "unit", text: t("view.unit") },
            ]}
            value={shared ? "unit" : "me"}
            onChange={(who) => setShared(who === "unit")}
          />
          <AudienceHelp view={view} shared={shared} unit={unit} />
        </div>
        {problem && <ErrorMessage text={problem} />}
        <div className={styles.actions}>
          <Button onPress={onClose}>{t("move.cancel")}</Button>
          <Button type="submit" look="primary" isDisabled={isSaving}>
            {isSaving ? t("view.saving") : t("view.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type AudienceProps = Pick<ViewDialogProps, "view" | "unit"> & { readonly shared: boolean };

function AudienceHelp({ view, shared, unit }: AudienceProps) {
  const t = useTexts();
  const isOfReader = parseFilter(view.query).caseworker === ME;
  return (
    <p className={styles.help} aria-live="polite">
      {shared && `${t("view.unitHelp", { unit })}${isOfReader ? `. ${t("view.unitHelpMine")}` : ""}`}
      {!shared && t(view.own ? "view.meHelp" : "view.ownerHelp")}
    </p>
  );
}
