import { type FormEvent, useEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import { explain } from "#client/casework/explain.ts";
import { sayingInPlace } from "#client/casework/said-in-place.ts";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { toPlainDate } from "#shared/domain/dates.ts";
import type { CaseId, PersonId } from "#shared/domain/ids.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { dayAt } from "#shared/domain/zone.ts";
import styles from "./new-case.module.css";
import { NewCaseDeadlines, useRulebook } from "./new-case-deadlines.tsx";
import {
  emptyNewCase,
  factsOfNew,
  type NewCaseDraft,
  type NewCaseProblems,
  readNewCase,
  registrationOf,
} from "./new-case-draft.ts";
import { NewCaseFields } from "./new-case-fields.tsx";
import { rememberCaseworker, rememberedCaseworker } from "./remembered-caseworker.ts";

export interface NewCaseDialogProps {
  readonly sync: BoardSync;
  readonly picture: BoardPicture;
  readonly me: PersonId;
  readonly onCreated: (caseId: CaseId, number: string) => void;
  readonly onClose: () => void;
}

/** "Opret sag": number, section, Enter; the rest has its usual value. What it will be due is told while one types. */
export function NewCaseDialog({ sync, picture, me, onCreated, onClose }: NewCaseDialogProps) {
  const t = useTexts();
  const book = useRulebook();
  const today = toPlainDate(dayAt(sync.now()));
  const [draft, setDraft] = useState(() => emptyNewCase(rememberedCaseworker(me)));
  const [isTold, setTold] = useState(false);
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const create = useCreating(sync, { onCreated, onClose, onRefused: setRefusal });
  const read = readNewCase(draft, today);
  const change = (part: Partial<NewCaseDraft>) => {
    setDraft({ ...draft, ...part });
    setRefusal(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    const payload = registrationOf(draft, read, v7() as CaseId);
    if (!payload || create.isWaiting) return;
    rememberCaseworker(draft.caseworker, me);
    create.start(payload);
  };
  const refusedAt = refusal && placeOf(refusal);
  const problems: NewCaseProblems = { ...(isTold ? read.problems : typedWrong(draft, read.problems)), ...refusedAt };
  return (
    <Dialog title={t("action.newCase")} onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <NewCaseFields {...{ draft, change, read, problems, picture, book }} />
        <NewCaseDeadlines facts={factsOfNew(draft, read)} book={book} />
        {refusal && !refusedAt && <ErrorMessage text={explain(refusal, picture, t)} />}
        <div className={styles.actions}>
          <Button onPress={onClose}>{t("move.cancel")}</Button>
          <Button type="submit" look="primary">
            {t(create.isWaiting ? "newCase.creating" : "newCase.create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What is plainly wrong is said at once; what is only missing waits until one has tried. */
const typedWrong = ({ section }: NewCaseDraft, { received, hour }: NewCaseProblems): NewCaseProblems => ({
  ...(received && section ? { received } : {}),
  ...(hour ? { hour } : {}),
});

/** A refusal about one field is said beside it. A number that one may not see in use is answered as malformed (CA8). */
function placeOf(rejection: Rejection): NewCaseProblems | null {
  if (rejection.code === "number-taken") return { number: "newCase.numberTaken" };
  if (rejection.code === "malformed" && rejection.data.path === "payload.number")
    return { number: "newCase.numberWrong" };
  if (rejection.code === "provision-unknown") return { section: "newCase.sectionUnknown" };
  return rejection.code === "date-in-future" ? { received: "newCase.receivedLater" } : null;
}

interface CreatingParts extends Pick<NewCaseDialogProps, "onCreated" | "onClose"> {
  readonly onRefused: (rejection: Rejection) => void;
}

/** Sends it, and says what came of it, also where the dialog is gone by then. */
function useCreating(sync: BoardSync, { onCreated, onClose, onRefused }: CreatingParts) {
  const t = useTexts();
  const { offer, announce, warn } = useNotices();
  const [isWaiting, setWaiting] = useState(false);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const start = async (payload: NonNullable<ReturnType<typeof registrationOf>>) => {
    const { caseId, number } = payload;
    setWaiting(true);
    const verdict = sayingInPlace("registerCase", () => sync.send("registerCase", payload));
    if (sync.picture().state === "offline") {
      announce(t("newCase.waits", { number }));
      offer(null);
      onClose();
    }
    const answer = await verdict;
    setWaiting(false);
    if (answer.ok) {
      if (isOpen.current) onClose();
      return onCreated(caseId, number);
    }
    const { ok: _, ...rejection } = answer;
    if (isOpen.current) onRefused(rejection);
    else warn(t("newCase.failed", { number, why: explain(rejection, sync.picture(), t) }));
  };
  return { isWaiting, start: (payload: Parameters<typeof start>[0]) => void start(payload) };
}
