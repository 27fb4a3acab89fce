import { ChevronDown } from "lucide-react";
import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import {
  type ActionName,
  type ActionSubject,
  actionsFor,
  actionText,
  type CaseActions,
  groupText,
} from "#client/casework/case-actions.tsx";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import popover from "#client/ui/popover.module.css";
import type { Viewer } from "#shared/domain/permissions.ts";
import styles from "./case-next.module.css";

export interface MoreMenuProps {
  readonly subject: ActionSubject;
  readonly viewer: Viewer;
  readonly act: CaseActions["open"];
  /** What has a button of its own. */
  readonly except: readonly ActionName[];
}

/** Everything else that can be done with the case now, in groups. */
export function MoreMenu({ subject, viewer, act, except }: MoreMenuProps) {
  const t = useTexts();
  const groups = actionsFor(subject, viewer)
    .map(({ group, actions }) => ({ group, actions: actions.filter((action) => !except.includes(action)) }))
    .filter(({ actions }) => actions.length > 0);
  if (groups.length === 0) return null;
  const choose = (key: string | number) => {
    const action = groups.flatMap(({ actions }) => actions).find((candidate) => candidate === key);
    if (action) act(action);
  };
  return (
    <MenuTrigger>
      <span className={styles.more}>
        <Button>
          {t("case.more")}
          <ChevronDown aria-hidden size={14} />
        </Button>
      </span>
      <Popover className={popover.popover} placement="bottom end">
        <Menu aria-label={t("case.more")} onAction={choose} className={popover.list}>
          {groups.map(({ group, actions }) => (
            <MenuSection key={group}>
              <Header className={popover.heading}>{groupText(group, t)}</Header>
              {actions.map((action) => (
                <MenuItem key={action} id={action} className={popover.item}>
                  {actionText(action, t)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
