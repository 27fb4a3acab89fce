import { type ReactNode, useCallback, useRef, useState } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import type { Column, Person, Unit } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { MilestoneName } from "#shared/domain/case.ts";
import type { CommandType, Payloads } from "#shared/domain/commands.ts";
import type { PlainDate } from "#shared/domain/dates.ts";
import type { Deadline } from "#shared/domain/deadline.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { NeedName } from "#shared/domain/needs.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Moment } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import type { CaseView } from "#shared/protocol/http.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { ActionDialog } from "./actions/action-dialog.tsx";
import { type ActionGroup, applicable, type GroupOfActions } from "./actions/applicable.ts";
import { explainFor } from "./actions/explain-for.ts";
import { focusBack, openerNow } from "./actions/focus-back.ts";

/** Everything that can be done with one case; what it needs comes first. */
export type ActionName =
  | NeedName
  | "move"
  | "hold"
  | "milestone"
  | "correctMilestone"
  | "retractNotice"
  | "nextStep"
  | "sparring"
  | "standIn"
  | "correctFacts"
  | "restrict"
  | "protect"
  | "label"
  | "readLog"
  | "close"
  | "reopen"
  | "notification"
  | "callBackRequested"
  | "followUpDate"
  | "duty"
  | "transfer";

/** The case as its page has it. */
export interface ActionSubject {
  readonly card: Card;
  readonly unit: Pick<Unit, "id" | "name" | "labels" | "settings">;
  readonly columns: readonly Column[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly milestones: CaseView["milestones"];
  readonly notices: CaseView["notices"];
  readonly notifications: CaseView["notifications"];
  readonly followUpOn: PlainDate | null;
  readonly isProtected: boolean;
  readonly restrictedTo: readonly PersonId[] | null;
  readonly deadlines: readonly Deadline[];
  /** How many open cases each colleague has, where the board beside is known: `openCasesOf`. */
  readonly openCases?: ReadonlyMap<PersonId, number>;
}

/** Sends a command about the subject's unit and resolves with the server's verdict. */
export type Give = <T extends CommandType>(type: T, payload: Payloads[T]) => Promise<CommandAnswer>;

/** What an action is about, where there are several: which milestone, notice or notification, counted from 1. */
export interface About {
  readonly milestone?: MilestoneName;
  readonly nth?: number;
  readonly notification?: number;
}

export interface CaseActions {
  readonly open: (action: ActionName, about?: About) => void;
  readonly dialog: ReactNode;
}

interface Opened {
  readonly action: ActionName;
  readonly about: About;
  /** A dialog that leads to another starts anew. */
  readonly count: number;
}

/** Every command on one case as a small dialog; put `dialog` on the page and call `open`. */
export function useCaseActions(subject: ActionSubject, viewer: Viewer, give: Give, moment: Moment): CaseActions {
  const t = useTexts();
  const { warn, announce } = useNotices();
  const [opened, setOpened] = useState<Opened | null>(null);
  const toggleSparring = async () => {
    const wanted = subject.card.sparringSince === null;
    const answer = await give("setSparring", { caseId: subject.card.id, wanted });
    if (!answer.ok) warn(explainFor(subject, t)(answer));
    else announce(t(wanted ? "confirm.sparring" : "confirm.sparringDone"));
  };
  const opener = useRef<HTMLElement | null>(null);
  const open = (action: ActionName, about: About = {}) => {
    if (action === "sparring") return void toggleSparring();
    if (!opened) opener.current = openerNow();
    setOpened((before) => ({ action, about, count: (before?.count ?? 0) + 1 }));
  };
  const close = useCallback(() => {
    setOpened(null);
    focusBack(opener.current);
  }, []);
  const dialog = opened && (
    <ActionDialog
      key={opened.count}
      action={opened.action}
      about={opened.about}
      subject={subject}
      viewer={viewer}
      give={give}
      moment={moment}
      open={open}
      onClose={close}
    />
  );
  return { open, dialog };
}

/** Which actions apply now and may be taken by the viewer, for "Mere"; `groupText` names the groups. */
export const actionsFor = (subject: ActionSubject, viewer: Viewer): readonly GroupOfActions[] =>
  applicable(subject, viewer);

export const actionText = (action: ActionName, t: Translate): string => t(`act.${action}`);
export const groupText = (group: ActionGroup, t: Translate): string => t(`actionGroup.${group}`);
