import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import styles from "./Tabs.module.css";

export type TabSpec<K extends string> = {
  readonly id: K;
  readonly name: string;
  /** A count after the name; nothing is drawn for nothing. */
  readonly badge?: ReactNode;
  readonly content: ReactNode;
};
export type TabsProps<K extends string> = {
  readonly label: string;
  readonly tabs: readonly TabSpec<K>[];
  readonly selected: K;
  onSelect(id: K): void;
};

/** Panels one at a time, as in the inspector. Fills its parent's height; the panel scrolls. */
export function Tabs<K extends string>({ label, tabs, selected, onSelect }: TabsProps<K>) {
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab) onSelect(tab.id);
      }}
      className={styles.tabs ?? ""}
    >
      <TabList aria-label={label} className={styles.list ?? ""}>
        {tabs.map(({ id, name, badge }) => (
          <Tab key={id} id={id} className={styles.tab ?? ""}>
            {name}
            {badge !== undefined && badge !== false && <span className={styles.badge}>{badge}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ""}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
