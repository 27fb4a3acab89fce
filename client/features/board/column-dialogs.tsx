import { type FormEvent, type ReactNode, useState } from "react";
import { v7 } from "uuid";
import { columnTitle } from "#client/casework/column-title.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { Choices } from "#client/ui/choices.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage, InfoMessage } from "#client/ui/message.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import type { Column } from "#shared/domain/board.ts";
import type { ColumnId } from "#shared/domain/ids.ts";
import { LimitFields, limitDraft, readLimit } from "./limit-fields.tsx";
import styles from "./new-case.module.css";
import { useGiving } from "./use-giving.ts";

export interface ColumnDialogProps {
  readonly sync: BoardSync;
  readonly column: Column;
  readonly onClose: () => void;
}

/** Title, order and limit of a column. */
export function ColumnSettings({ sync, column, onClose }: ColumnDialogProps) {
  const t = useTexts();
  const [title, setTitle] = useState(column.title ?? "");
  const [sorting, setSorting] = useState(column.sorting);
  const [limit, setLimit] = useState(() => limitDraft(column.wip));
  const [isTold, setTold] = useState(false);
  const { problem, give } = useGiving(sync, onClose);
  const save = () => {
    setTold(true);
    const wip = readLimit(limit);
    if (wip === undefined) return;
    const isClosed = column.stage === "closed";
    give([
      ["configureColumn", { column: column.id, title: title.trim() || null, ...(isClosed ? {} : { wip }) }],
      ...(sorting === column.sorting ? [] : [["setColumnSorting", { column: column.id, sorting }] as const]),
    ]);
  };
  const sortings = (["urgency", "hand"] as const).map((value) => ({ value, text: t(`settings.${value}`) }));
  return (
    <SettingsForm
      title={t("settings.column", { title: columnTitle(column, t) })}
      submit={t("settings.save")}
      {...{ problem, onClose, onSubmit: save }}
    >
      <TextField
        label={t("settings.title")}
        value={title}
        onChange={(text) => setTitle(text.slice(0, 40))}
        help={t("settings.titleHelp", { stage: t(`stage.${column.stage}`) })}
        autoFocus
      />
      {column.stage !== "closed" && (
        <>
          <Choices label={t("settings.sorting")} options={sortings} value={sorting} onChange={setSorting} />
          <LimitFields label={t("settings.limit")} draft={limit} change={setLimit} isTold={isTold} />
        </>
      )}
    </SettingsForm>
  );
}

/** A second column of the same stage. */
export function SplitColumn({ sync, column, onClose }: ColumnDialogProps) {
  const t = useTexts();
  const [title, setTitle] = useState("");
  const [side, setSide] = useState<"left" | "right">("left");
  const [isTold, setTold] = useState(false);
  const { problem, give } = useGiving(sync, onClose);
  const save = () => {
    setTold(true);
    if (title.trim() === "") return;
    give([["splitColumn", { column: column.id, newColumn: v7() as ColumnId, title: title.trim(), side }]]);
  };
  const sides = (["left", "right"] as const).map((value) => ({ value, text: t(`settings.${value}`) }));
  return (
    <SettingsForm
      title={t("settings.splitTitle", { title: columnTitle(column, t) })}
      submit={t("settings.split")}
      {...{ problem, onClose, onSubmit: save }}
    >
      <InfoMessage text={t("settings.splitHelp")} />
      <TextField
        label={t("settings.newTitle")}
        value={title}
        onChange={(text) => setTitle(text.slice(0, 40))}
        error={isTold && title.trim() === "" ? t("settings.newTitleMissing") : null}
        autoFocus
      />
      <Choices label={t("settings.side")} options={sides} value={side} onChange={setSide} inline />
    </SettingsForm>
  );
}

interface RemoveColumnProps extends ColumnDialogProps {
  /** Where its cases go, and how many they are. */
  readonly heir: Column;
  readonly count: number;
}

export function RemoveColumn({ sync, column, heir, count, onClose }: RemoveColumnProps) {
  const t = useTexts();
  const { problem, give } = useGiving(sync, onClose);
  return (
    <SettingsForm
      title={t("settings.removeTitle", { title: columnTitle(column, t) })}
      submit={t("settings.remove")}
      {...{ problem, onClose, onSubmit: () => give([["removeColumn", { column: column.id }]]) }}
    >
      <p>{t("settings.removeHelp", { count, heir: columnTitle(heir, t) })}</p>
    </SettingsForm>
  );
}

interface SettingsFormProps {
  readonly title: string;
  readonly submit: string;
  readonly problem: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of every settings dialog: it says who else sees the change. */
export function SettingsForm({ title, submit, problem, onSubmit, onClose, children }: SettingsFormProps) {
  const t = useTexts();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={send} noValidate>
        {children}
        <InfoMessage text={t("settings.seenByAll")} />
        {problem && <ErrorMessage text={problem} />}
        <div className={styles.actions}>
          <Button onPress={onClose}>{t("move.cancel")}</Button>
          <Button type="submit" look="primary">
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
