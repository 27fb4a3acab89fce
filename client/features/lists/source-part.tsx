import { Bookmark } from "lucide-react";
import { useState } from "react";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { PickField } from "#client/ui/pick-field.tsx";
import type { StagedList } from "#shared/protocol/lists.ts";
import { type ListDraft, profileOf } from "./draft.ts";
import type { KindOfList } from "./kinds.ts";
import shared from "./list-import.module.css";
import { problemText } from "./problem-text.ts";
import { DropSourceDialog, SaveSourceDialog } from "./source-dialogs.tsx";
import styles from "./source-part.module.css";
import type { ListFlow } from "./use-list-flow.ts";
import { type Sources, useSources } from "./use-sources.ts";

interface SourcePartProps {
  readonly list: ListFlow;
  readonly kind: KindOfList;
  readonly staged: StagedList;
  readonly draft: ListDraft;
}

/** How lists of this source are read, kept under a name: so that the next one needs nothing. */
export function SourcePart(props: SourcePartProps) {
  const t = useTexts();
  const { draft, list, kind, staged } = props;
  const sources = useSources(kind.kind);
  const use = (name: string) => {
    const saved = sources.all.find((source) => source.name === name);
    if (saved) list.change({ profile: saved.profile, source: saved.name });
  };
  return (
    <section className={`${shared.card} ${styles.source}`} aria-label={t("import.source")}>
      <Bookmark aria-hidden size={18} strokeWidth={1.75} />
      <div className={styles.words}>
        <p>{draft.source === null ? t("import.sourceNone") : t("import.recognised", { source: draft.source })}</p>
        <p className={shared.note}>{t("import.sourceHelp")}</p>
      </div>
      {sources.all.length > 0 && (
        <div className={styles.pick}>
          <PickField
            label={t("import.source")}
            options={() => sources.all.map(({ name }) => ({ id: name, text: name }))}
            value={draft.source}
            text={draft.source ?? t("import.chooseSource")}
            onChange={use}
          />
        </div>
      )}
      <Actions {...props} sources={sources} profile={profileOf(draft, staged, kind)} />
    </section>
  );
}

interface ActionsProps extends SourcePartProps {
  readonly sources: Sources;
  readonly profile: ListDraft["profile"];
}

function Actions({ draft, list, sources, profile }: ActionsProps) {
  const t = useTexts();
  const { tell } = useNotices();
  const [dialog, setDialog] = useState<"save" | "drop" | null>(null);
  const { source } = draft;
  const mayChange = sources.all.some(({ name, mayChange }) => name === source && mayChange);
  const close = () => setDialog(null);
  const save = async (name: string) => {
    if (!(await sources.save(name, profile))) return false;
    list.change({ source: name });
    tell(t("import.sourceSaved", { source: name }));
    return true;
  };
  return (
    <div className={styles.actions}>
      {source !== null && mayChange && <Button onPress={() => void save(source)}>{t("import.saveChanges")}</Button>}
      <Button onPress={() => setDialog("save")}>{t("import.saveSource")}</Button>
      {mayChange && (
        <Button look="quiet" onPress={() => setDialog("drop")}>
          {t("import.dropSource")}
        </Button>
      )}
      {sources.problem && dialog === null && <ErrorMessage text={problemText(sources.problem, t)} />}
      {dialog === "save" && <SaveSourceDialog sources={sources} onSave={save} onClose={close} />}
      {dialog === "drop" && source !== null && (
        <DropSourceDialog
          name={source}
          sources={sources}
          onDropped={() => {
            list.change({ source: null });
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
