import { actionTexts } from "./action-texts.ts";
import { boardTexts } from "./board-texts.ts";
import { cardTexts } from "./card-texts.ts";
import { carryTexts } from "./carry-texts.ts";
import { caseTexts } from "./case-texts.ts";
import { citizensTexts } from "./citizens-texts.ts";
import { demoTexts } from "./demo-texts.ts";
import { displaysTexts } from "./displays-texts.ts";
import { dueTexts } from "./due-texts.ts";
import type { Entry } from "./entry.ts";
import { filterTexts } from "./filter-texts.ts";
import { findTexts } from "./find-texts.ts";
import { formTexts } from "./form-texts.ts";
import { helpTexts } from "./help-texts.ts";
import { historyTexts } from "./history-texts.ts";
import { importPreviewTexts } from "./import-preview-texts.ts";
import { importRunTexts } from "./import-run-texts.ts";
import { importTexts } from "./import-texts.ts";
import { labelTexts } from "./label-texts.ts";
import { listFileTexts, listRemarkTexts } from "./list-file-texts.ts";
import { listRowTexts } from "./list-row-texts.ts";
import { listTexts } from "./list-texts.ts";
import type { Locale } from "./locale.ts";
import { logTexts } from "./log-texts.ts";
import { moveTexts } from "./move-texts.ts";
import { myDayTexts } from "./my-day-texts.ts";
import { needTexts } from "./need-texts.ts";
import { newCaseTexts } from "./new-case-texts.ts";
import { noteTexts } from "./note-texts.ts";
import { overviewTexts } from "./overview-texts.ts";
import { pageTexts } from "./page-texts.ts";
import { peopleTexts } from "./people-texts.ts";
import { personActionTexts } from "./person-action-texts.ts";
import { phoneTexts } from "./phone-texts.ts";
import { presenceTexts } from "./presence-texts.ts";
import { refusalTexts } from "./refusal-texts.ts";
import { selectTexts } from "./select-texts.ts";
import { settingsTexts } from "./settings-texts.ts";
import { standupRoomTexts } from "./standup-room-texts.ts";
import { standupTexts } from "./standup-texts.ts";
import { startTexts } from "./start-texts.ts";
import { statusTexts } from "./status-texts.ts";
import { termTexts } from "./term-texts.ts";
import { undoTexts } from "./undo-texts.ts";
import { viewTexts } from "./view-texts.ts";
import { walkTexts } from "./walk-texts.ts";
import { wallSettingsTexts } from "./wall-settings-texts.ts";
import { wallStateTexts } from "./wall-state-texts.ts";
import { wallTexts } from "./wall-texts.ts";

/** Every text that people read on the pages; no text for people stands anywhere else. */
export const catalogue = {
  ...termTexts,
  ...pageTexts,
  ...demoTexts,
  ...startTexts,
  ...presenceTexts,
  ...boardTexts,
  ...cardTexts,
  ...statusTexts,
  ...filterTexts,
  ...viewTexts,
  ...findTexts,
  ...dueTexts,
  ...moveTexts,
  ...carryTexts,
  ...refusalTexts,
  ...caseTexts,
  ...historyTexts,
  ...actionTexts,
  ...formTexts,
  ...needTexts,
  ...noteTexts,
  ...logTexts,
  ...labelTexts,
  ...citizensTexts,
  ...phoneTexts,
  ...myDayTexts,
  ...walkTexts,
  ...standupTexts,
  ...standupRoomTexts,
  ...helpTexts,
  ...undoTexts,
  ...selectTexts,
  ...newCaseTexts,
  ...settingsTexts,
  ...overviewTexts,
  ...displaysTexts,
  ...peopleTexts,
  ...personActionTexts,
  ...importTexts,
  ...importPreviewTexts,
  ...importRunTexts,
  ...listTexts,
  ...listRowTexts,
  ...listFileTexts,
  ...listRemarkTexts,
  ...wallTexts,
  ...wallStateTexts,
  ...wallSettingsTexts,
};

export type Key = keyof typeof catalogue;
type ParamsOf<K extends Key> = (typeof catalogue)[K] extends Entry<infer P> ? P : never;
type Given<K extends Key> = ParamsOf<K> extends void ? [] : [ParamsOf<K>];

/** Writes one text: `t("due.over", { days: 4 })`. */
export type Translate = <K extends Key>(key: K, ...params: Given<K>) => string;

/** The texts in one language. */
export function textsIn(locale: Locale): Translate {
  return (key, ...params) => {
    const write = catalogue[key][locale] as (params?: unknown) => string;
    return write(params[0]);
  };
}
