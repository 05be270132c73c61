import { useEffect, useState } from "react";
import { useT } from "../../strings/strings.ts";
import styles from "./SettingsPage.module.css";
import type { SettingsSection } from "./sections.ts";

/** The headings of the settings, beside them: a click or Enter leads to one, and the one in view is marked. */
export function SettingsContents({ sections }: { readonly sections: readonly SettingsSection[] }) {
  const t = useT();
  const inView = useSectionInView(sections);
  return (
    <nav className={styles.contents} aria-label={t("settings.contents")}>
      {sections.map(({ id, title }) => (
        <a
          key={id}
          href={`#settings-${id}`}
          aria-current={inView === id || undefined}
          onClick={(event) => {
            event.preventDefault(); // the address' fragment is the place in the desk
            document.getElementById(`settings-${id}`)?.scrollIntoView();
            document.getElementById(`settings-${id}-title`)?.focus({ preventScroll: true });
          }}
        >
          {t(title)}
        </a>
      ))}
    </nav>
  );
}

/** The first section of which something stands in the upper part of the window. */
function useSectionInView(sections: readonly SettingsSection[]): string | undefined {
  const [inView, setInView] = useState<string>();
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        setInView(sections.find(({ id }) => seen.has(`settings-${id}`))?.id);
      },
      { rootMargin: "-15% 0px -60% 0px" },
    );
    for (const { id } of sections) {
      const section = document.getElementById(`settings-${id}`);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [sections]);
  return inView;
}
