import { ArrowDown, ArrowUp } from "lucide-react";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { explain } from "#client/casework/explain.ts";
import { sayingInPlace } from "#client/casework/said-in-place.ts";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { Checkbox } from "#client/ui/checkbox.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { useNotices } from "#client/ui/notices.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { type AgendaReason, DEFAULT_STANDUP } from "#shared/domain/meeting.ts";
import styles from "./settings.module.css";
import { allReasons, moveReason, type SettingsDraft, STANDUP_RANGES, settingsOf, wrongIn } from "./settings-draft.ts";

/** What a leader decides about the unit's standups: how long, how many, which cases in which order. */
export function StandupSettingsPage({ sync }: { readonly sync: BoardSync | null }) {
  const t = useTexts();
  const unit = useSyncExternalStore(sync?.subscribe ?? silent, () => sync?.picture().unit ?? null);
  return (
    <>
      <PageHead
        title={t("standup.set.title")}
        lead={unit ? t("standup.set.lead", { unit: unit.name }) : t("standup.set.noUnit")}
      />
      {sync && unit && <SettingsForm key={unit.id} sync={sync} unit={unit} />}
    </>
  );
}

const silent = () => () => undefined;

interface SettingsFormProps {
  readonly sync: BoardSync;
  readonly unit: NonNullable<BoardPicture["unit"]>;
}

function SettingsForm({ sync, unit }: SettingsFormProps) {
  const t = useTexts();
  const { tell } = useNotices();
  const before = unit.settings.standup ?? DEFAULT_STANDUP;
  const [draft, setDraft] = useState<SettingsDraft>({
    minutes: String(before.minutes),
    most: String(before.most),
    order: allReasons(before.order),
    off: allReasons(before.order).filter((reason) => !before.order.includes(reason)),
  });
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const wrong = wrongIn(draft);
  const change = (next: Partial<SettingsDraft>) => {
    setDraft({ ...draft, ...next });
    setProblem(null);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const standup = settingsOf(draft);
    if (!standup) return;
    const payload = { unitId: unit.id, standup };
    const reply = await sayingInPlace("setUnitSettings", () => sync.send("setUnitSettings", payload));
    if (reply.ok) tell(t("standup.set.saved"));
    else setProblem(explain(reply, sync.picture(), t));
  };
  const errorOf = (field: keyof typeof STANDUP_RANGES) =>
    isTried && wrong.includes(field) ? t("standup.set.wrong", STANDUP_RANGES[field]) : null;
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      {problem && <ErrorMessage text={problem} />}
      {(["minutes", "most"] as const).map((field) => (
        <div key={field} className={styles.number}>
          <TextField
            label={t(`standup.set.${field}`)}
            value={draft[field]}
            onChange={(text) => change({ [field]: text })}
            maxLength={3}
            error={errorOf(field)}
          />
        </div>
      ))}
      <ReasonOrder draft={draft} change={change} />
      {isTried && wrong.includes("order") && <ErrorMessage text={t("standup.set.oneAtLeast")} />}
      <div>
        <Button type="submit" look="primary">
          {t("standup.set.save")}
        </Button>
      </div>
    </form>
  );
}

interface ReasonOrderProps {
  readonly draft: SettingsDraft;
  readonly change: (next: Partial<SettingsDraft>) => void;
}

/** Each reason with a tick, and two buttons to move it; by mouse, finger and keyboard alike. */
function ReasonOrder({ draft, change }: ReasonOrderProps) {
  const t = useTexts();
  const { order, off } = draft;
  const toggle = (reason: AgendaReason, isOn: boolean) =>
    change({ off: isOn ? off.filter((other) => other !== reason) : [...off, reason] });
  return (
    <fieldset className={styles.order}>
      <legend>{t("standup.set.order")}</legend>
      <ol>
        {order.map((reason, index) => {
          const what = t(`standup.why.${reason}`);
          return (
            <li key={reason} data-reason={reason}>
              <Checkbox label={what} isSelected={!off.includes(reason)} onChange={(isOn) => toggle(reason, isOn)} />
              <Button
                look="quiet"
                isDisabled={index === 0}
                aria-label={t("standup.set.up", { what })}
                onPress={() => change({ order: moveReason(order, reason, -1) })}
              >
                <ArrowUp aria-hidden size={16} />
              </Button>
              <Button
                look="quiet"
                isDisabled={index === order.length - 1}
                aria-label={t("standup.set.down", { what })}
                onPress={() => change({ order: moveReason(order, reason, 1) })}
              >
                <ArrowDown aria-hidden size={16} />
              </Button>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
