import { useState } from "react";
import type { Problem } from "#client/session/request.ts";
import { Button } from "#client/ui/button.tsx";
import { Checkbox } from "#client/ui/checkbox.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import { SelectField } from "#client/ui/select-field.tsx";
import type { UnitId } from "#shared/domain/ids.ts";
import type { WallSettings } from "#shared/domain/wall.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import { LookFields } from "./look-fields.tsx";
import { SceneList } from "./scene-list.tsx";
import { useUnitWalls } from "./use-unit-walls.ts";
import { draftOf, readDraft } from "./wall-draft.ts";
import { WallPreview } from "./wall-preview.tsx";
import { saveWall } from "./wall-requests.ts";
import styles from "./wall-settings.module.css";

export interface WallSettingsPageProps {
  /** Those whose walls one may look after. */
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
}

/** `/indstillinger/vaegskaerm`: what a unit's walls show, beside the wall itself (WA5). */
export function WallSettingsPage({ units }: WallSettingsPageProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const unit = units.find(({ id }) => id === chosen) ?? units[0];
  return (
    <>
      <PageHead title={t("wallSettings.title")} lead={t("wallSettings.lead")} />
      {units.length > 1 && unit && (
        <div className={styles.unit}>
          <SelectField
            label={t("wallSettings.unit")}
            options={units.map(({ id, name }) => ({ id, text: name }))}
            value={unit.id}
            onChange={setChosen}
          />
        </div>
      )}
      {unit ? <UnitWall key={unit.id} unit={unit.id} /> : <p className={styles.help}>{t("wallSettings.noUnit")}</p>}
    </>
  );
}

function UnitWall({ unit }: { readonly unit: UnitId }) {
  const t = useTexts();
  const { views, hasFailed, reload } = useUnitWalls(unit);
  const settings = (views.corridor ?? views.room)?.settings;
  if (settings) return <WallForm unit={unit} saved={settings} views={views} hasFailed={hasFailed} reload={reload} />;
  if (!hasFailed) return null;
  return (
    <>
      <ErrorMessage text={t("wallSettings.failed")} />
      <Button onPress={reload}>{t("case.retry")}</Button>
    </>
  );
}

type WallFormProps = ReturnType<typeof useUnitWalls> & { readonly unit: UnitId; readonly saved: WallSettings };

function WallForm({ unit, saved, views, hasFailed, reload }: WallFormProps) {
  const t = useTexts();
  const { tell } = useNotices();
  const [draft, setDraft] = useState(() => draftOf(saved));
  const [right, setRight] = useState(saved);
  const [isTold, setTold] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (next: typeof draft) => {
    setDraft(next);
    setRight((before) => readDraft(next) ?? before);
  };
  const save = async () => {
    setTold(true);
    const read = readDraft(draft);
    if (!read || isSending) return;
    setSending(true);
    const refused = await saveWall(unit, read);
    setSending(false);
    setProblem(refused);
    if (refused) return;
    tell(t("wallSettings.saved"));
    reload();
  };
  return (
    <div className={styles.area}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <SceneList draft={draft} change={change} isTold={isTold} />
        <LookFields draft={draft} change={change} isTold={isTold} />
        <div className={styles.group}>
          <Checkbox
            label={t("wallSettings.numbers")}
            isSelected={draft.caseNumbers}
            onChange={(caseNumbers) => change({ ...draft, caseNumbers })}
          />
          <p className={styles.help}>{t("wallSettings.numbersHelp")}</p>
        </div>
        {problem && <ErrorMessage text={problemText(problem, t)} />}
        <div>
          <Button type="submit" look="primary" isDisabled={isSending}>
            {t("wallSettings.save")}
          </Button>
        </div>
      </form>
      <WallPreview views={views} hasFailed={hasFailed} settings={right} />
    </div>
  );
}

/** Why it was not saved; what was chosen still stands there. */
function problemText({ code }: Problem, t: Translate): string {
  if (code === "offline") return `${t("login.offline")} ${t("wallSettings.notSaved")}`;
  return t(code === "not-found" ? "wallSettings.refused" : "wallSettings.notSaved");
}
