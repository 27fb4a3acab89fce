import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from "lucide-react";
import { SHORTCUT_GROUPS, SHORTCUTS, type ShortcutGroup, type ShortcutName } from "#client/casework/shortcuts.ts";
import { chooseSingleKeys, useSingleKeys } from "#client/casework/single-keys.ts";
import { Button } from "#client/ui/button.tsx";
import { Checkbox } from "#client/ui/checkbox.tsx";
import { Dialog } from "#client/ui/dialog.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import type { Key } from "#shared/i18n/catalogue.ts";
import styles from "./help-sheet.module.css";

const NAMES = Object.keys(SHORTCUTS) as ShortcutName[];
type NamedKey = Extract<Key, `key.${string}`>;

/** Every key and gesture, by where it belongs. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts();
  const hasKeys = useSingleKeys();
  return (
    <Dialog title={t("help.title")} onClose={onClose} wide>
      <p className={styles.lead}>{t("help.lead")}</p>
      <div className={styles.groups}>
        {SHORTCUT_GROUPS.map((group) => (
          <HelpGroup key={group} group={group} />
        ))}
      </div>
      <div className={styles.actions}>
        <Checkbox label={t("help.singleKeys")} isSelected={hasKeys} onChange={chooseSingleKeys} />
        <Button look="primary" onPress={onClose} autoFocus>
          {t("app.close")}
        </Button>
      </div>
    </Dialog>
  );
}

function HelpGroup({ group }: { readonly group: ShortcutGroup }) {
  const t = useTexts();
  return (
    <section>
      <h3 className={styles.heading}>{t(`help.${group}`)}</h3>
      <dl className={styles.list}>
        {NAMES.filter((name) => SHORTCUTS[name].group === group).map((name) => (
          <div key={name} className={styles.row}>
            <dt>
              <How name={name} />
            </dt>
            <dd>{t(`shortcut.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function How({ name }: { readonly name: ShortcutName }) {
  const t = useTexts();
  const shortcut = SHORTCUTS[name];
  if ("by" in shortcut) return <span className={styles.gesture}>{t(`gesture.${shortcut.by}`)}</span>;
  const keys: readonly string[] = [...("ctrl" in shortcut ? ["Control"] : []), ...shortcut.keys];
  const [first = "", last = ""] = [keys[0], keys.at(-1)];
  if (/^\d{3,}$/.test(keys.join(""))) {
    return (
      <>
        <kbd>{first}</kbd>–<kbd>{last}</kbd>
      </>
    );
  }
  return keys.map((key) => <KeyCap key={key} name={key} />);
}

const ARROWS: Readonly<Record<string, LucideIcon>> = {
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ArrowDown,
};

/** As it stands on the keyboard: letters in capitals, arrows as arrows, the others by name. */
function KeyCap({ name }: { readonly name: string }) {
  const t = useTexts();
  const Arrow = ARROWS[name];
  const text = name.trim().length === 1 ? name.toUpperCase() : t(`key.${name === " " ? "Space" : name}` as NamedKey);
  return (
    <kbd>
      {Arrow && <Arrow aria-hidden size={13} />}
      <span className={Arrow ? hidden.hidden : undefined}>{text}</span>
    </kbd>
  );
}
