import { Check, ChevronDown, CircleHelp, LogOut, Settings } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Initials } from "#client/ui/initials.tsx";
import { useLocale } from "#client/ui/locale.tsx";
import popover from "#client/ui/popover.module.css";
import { chooseTheme, storedTheme, THEMES } from "#client/ui/theme.ts";
import { LOCALES } from "#shared/i18n/locale.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import styles from "./person-menu.module.css";

export interface PersonMenuProps {
  readonly person: SessionView["person"];
  /** To the settings, where there are any for this person. */
  readonly onSettings: (() => void) | null;
  readonly onHelp: () => void;
  readonly onLogout: () => void;
}

/** Who is signed in, and what is theirs: language, look, help, leaving. */
export function PersonMenu({ person, onSettings, onHelp, onLogout }: PersonMenuProps) {
  const { t, locale, choose } = useLocale();
  const [theme, setTheme] = useState(storedTheme);
  // The menu also calls this for the choices of language and look, which do their own work.
  const act = (id: string | number) => {
    if (id === "settings") onSettings?.();
    if (id === "help") onHelp();
    if (id === "logout") onLogout();
  };
  return (
    <MenuTrigger>
      <Button className={styles.button} aria-label={t("nav.person", { name: person.name })}>
        <Initials name={person.name} initials={person.initials} />
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom end">
        <p className={styles.name}>{person.name}</p>
        <Menu aria-label={person.name} onAction={act} className={popover.list}>
          <Choices
            title={t("nav.language")}
            options={LOCALES.map((id) => ({ id, text: t(`language.${id}`) }))}
            chosen={locale}
            onChoose={choose}
          />
          <Choices
            title={t("nav.theme")}
            options={THEMES.map((id) => ({ id, text: t(`theme.${id}`) }))}
            chosen={theme}
            onChoose={(next) => {
              setTheme(next);
              chooseTheme(next);
            }}
          />
          <MenuSection aria-label={person.name} className={styles.section}>
            {onSettings && (
              <MenuItem id="settings" className={popover.item} textValue={t("settingsPages.title")}>
                <Settings aria-hidden size={15} />
                <span>{t("settingsPages.title")}</span>
              </MenuItem>
            )}
            <MenuItem id="help" className={popover.item} textValue={t("nav.help")}>
              <CircleHelp aria-hidden size={15} />
              <span>{t("nav.help")}</span>
              <kbd className={styles.key}>?</kbd>
            </MenuItem>
            <MenuItem id="logout" className={popover.item} textValue={t("nav.logout")}>
              <LogOut aria-hidden size={15} />
              <span>{t("nav.logout")}</span>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ChoicesProps<T extends string> {
  readonly title: string;
  readonly options: readonly { readonly id: T; readonly text: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}

/** One of a few; the menu stays open, so that one sees what came of it. */
function Choices<T extends string>({ title, options, chosen, onChoose }: ChoicesProps<T>) {
  const select = (keys: "all" | ReadonlySet<string | number>) => {
    const option = keys === "all" ? undefined : options.find(({ id }) => keys.has(id));
    if (option) onChoose(option.id);
  };
  return (
    <MenuSection
      className={styles.section}
      selectionMode="single"
      disallowEmptySelection
      shouldCloseOnSelect={false}
      selectedKeys={[chosen]}
      onSelectionChange={select}
    >
      <Header className={popover.heading}>{title}</Header>
      {options.map(({ id, text }) => (
        <MenuItem key={id} id={id} textValue={text} className={popover.item}>
          <Check aria-hidden size={15} className={popover.tick} />
          <span>{text}</span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
