import { Check, Pencil, Trash2 } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Link, useLocation, useSearch } from "wouter";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import popover from "#client/ui/popover.module.css";
import hidden from "#client/ui/visually-hidden.module.css";
import type { CountingParts } from "./facets.ts";
import { formatFilter, parseFilter } from "./filter.ts";
import type { Views } from "./use-views.ts";
import { BUILT_IN, countsOn, groupsOf, isOn, type KeptView, mayChange } from "./view-list.ts";
import styles from "./views.module.css";

export interface ViewsListProps {
  readonly counting: CountingParts;
  readonly views: Views;
  readonly isLeader: boolean;
  readonly onChosen: () => void;
  readonly onChange: (view: KeptView) => void;
  readonly onDrop: (view: KeptView) => Promise<string | null>;
}

/** Every view under its heading, with the number of cases that it shows now. */
export function ViewsList({ counting, views, isLeader, onChosen, onChange, onDrop }: ViewsListProps) {
  const t = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<KeptView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { picture, judge, me, filter } = counting;
  const countOf = countsOn(picture, judge, me);
  const { own, shared } = groupsOf(views.kept ?? []);
  const settle = (why: string | null) => {
    setAsked(null);
    setProblem(why);
    list.current?.focus();
  };
  const lineOf = (name: string, query: string) => (
    <ViewLine name={name} query={query} count={countOf(query)} isOn={isOn(query, filter)} onChosen={onChosen} />
  );
  const kept = (view: KeptView) =>
    asked?.id === view.id ? (
      <DropQuestion
        key={view.id}
        view={view}
        onKeep={() => settle(null)}
        onDrop={() => void onDrop(view).then(settle)}
      />
    ) : (
      <li key={view.id} className={styles.row}>
        {lineOf(view.name, view.query)}
        {mayChange(view, isLeader) && (
          <ViewActions name={view.name} onChange={() => onChange(view)} onDrop={() => setAsked(view)} />
        )}
      </li>
    );
  const builtIn = BUILT_IN.filter(({ key }) => key !== "filter.caseworkerMe" || picture.people.has(me));
  return (
    <div ref={list} tabIndex={-1} className={styles.list}>
      {problem && <ErrorMessage text={problem} />}
      <Group title={t("view.builtIn")}>
        {builtIn.map(({ query, key }) => (
          <li key={query} className={styles.row}>
            {lineOf(t(key), query)}
          </li>
        ))}
      </Group>
      {own.length > 0 && <Group title={t("view.own")}>{own.map(kept)}</Group>}
      {shared.length > 0 && <Group title={t("view.shared")}>{shared.map(kept)}</Group>}
      <ListNote views={views} />
    </div>
  );
}

/** What there is to say of the list itself. */
function ListNote({ views: { kept, problem } }: Pick<ViewsListProps, "views">) {
  const t = useTexts();
  const text = problem
    ? t(`view.${problem}`)
    : kept === null
      ? t("view.loading")
      : kept.length === 0
        ? t("view.none")
        : null;
  return (
    <p role="status" className={text ? styles.note : undefined}>
      {text}
    </p>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={popover.group}>
      <h3 id={id} className={popover.heading}>
        {title}
      </h3>
      <ul aria-labelledby={id} className={styles.views}>
        {children}
      </ul>
    </section>
  );
}

interface ViewLineProps {
  readonly name: string;
  readonly query: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onChosen: () => void;
}

/** A view is an address: it can be opened in another window, too. */
function ViewLine({ name, query, count, isOn, onChosen }: ViewLineProps) {
  const t = useTexts();
  const search = useSearch();
  const [path] = useLocation();
  return (
    <Link
      href={`${path}${formatFilter(parseFilter(query), search)}`}
      className={styles.line}
      aria-current={isOn ? "true" : undefined}
      onClick={onChosen}
    >
      <Check aria-hidden size={15} className={styles.tick} />
      <span className={styles.name}>{name}</span>
      <span className={styles.count} aria-hidden="true">
        {t("column.number", { count })}
      </span>
      <span className={hidden.hidden}>{t("view.count", { count })}</span>
    </Link>
  );
}

interface ViewActionsProps {
  readonly name: string;
  readonly onChange: () => void;
  readonly onDrop: () => void;
}

function ViewActions({ name, onChange, onDrop }: ViewActionsProps) {
  const t = useTexts();
  return (
    <>
      <AriaButton className={styles.action} onPress={onChange} aria-label={t("view.change", { name })}>
        <Pencil aria-hidden size={14} />
      </AriaButton>
      <AriaButton className={styles.action} onPress={onDrop} aria-label={t("view.drop", { name })}>
        <Trash2 aria-hidden size={14} />
      </AriaButton>
    </>
  );
}

interface DropQuestionProps {
  readonly view: KeptView;
  readonly onDrop: () => void;
  readonly onKeep: () => void;
}

/** A view that is deleted can't be had back: asked once, in its own line. */
function DropQuestion({ view: { name, shared }, onDrop, onKeep }: DropQuestionProps) {
  const t = useTexts();
  const question = t(shared ? "view.dropAskShared" : "view.dropAsk", { name });
  return (
    <li className={styles.question}>
      <span className={styles.name}>{question}</span>
      <Button onPress={onDrop} aria-label={question.replace("?", "")}>
        {t("view.dropYes")}
      </Button>
      <Button look="quiet" onPress={onKeep} autoFocus>
        {t("view.dropNo")}
      </Button>
    </li>
  );
}
